import { DateTime } from "#components/ui/date-time.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { SnapshotHead } from "#lib/sources/snapshots.ts";
import { SnapshotForm, type SnapshotFormProps } from "./snapshot-form.tsx";
import { SnapshotText } from "./snapshot-text.tsx";
import { OBTAINED_WORDS } from "./snapshot-words.ts";

/** The text that is held of a source, where it came from, and how another is brought in. */
export function SnapshotSection({
  snapshots,
  text,
  language,
  linkChanged,
  keep,
}: {
  /** Newest first. */
  snapshots: readonly SnapshotHead[];
  /** Of the newest. */
  text?: string;
  language?: string;
  /** The source's link is another one now than when the text was taken. */
  linkChanged: boolean;
  /** Absent where this person may not keep texts. */
  keep?: SnapshotFormProps;
}) {
  const [newest, ...earlier] = snapshots;
  return (
    <section aria-labelledby="snapshot" className="grid content-start gap-3">
      <h2 id="snapshot" className="font-serif text-xl font-semibold">
        Its text
      </h2>
      {newest ? (
        <>
          <Kept {...newest} />
          {linkChanged && (
            <Notice tone="warn">
              <p>
                The link was changed after this text was taken. Keep the text of the new page too.
              </p>
            </Notice>
          )}
          <Disclosure summary="Show the text">
            <SnapshotText text={text ?? ""} language={language} />
          </Disclosure>
          {earlier.length > 0 && (
            <Disclosure
              summary={earlier.length === 1 ? "1 earlier text" : `${earlier.length} earlier texts`}
            >
              <ul className="grid gap-2">
                {earlier.map((one) => (
                  <li key={one.id}>
                    <Kept {...one} />
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </>
      ) : (
        <p className="text-ink-soft">
          No text of this source is held, so quotes from it cannot be looked for.
        </p>
      )}
      {keep && (
        <Disclosure summary={newest ? "Keep another text" : "Keep its text"}>
          <SnapshotForm {...keep} />
        </Disclosure>
      )}
    </section>
  );
}

function Kept({ obtained, url, retrievedAt, by, version, hash }: SnapshotHead) {
  return (
    <p className="text-sm break-words text-ink-soft">
      {OBTAINED_WORDS[obtained]}
      {url && ` from ${url}`}, <DateTime value={retrievedAt} />, {by}. Of version {version}. SHA-256{" "}
      <code title={hash}>{hash.slice(0, 12)}…</code>
    </p>
  );
}
