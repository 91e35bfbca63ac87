import type { EntryDiff as Diff } from "#lib/editorial/diff.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import type { Warning } from "#lib/editorial/warnings.ts";
import { namesOf } from "../diff/names.ts";
import { EntryDiff } from "../diff/entry-diff.tsx";
import { entryAddress } from "../entries/addresses.ts";
import { WarningList } from "./warning-list.tsx";

/** What would be submitted: the difference from what is public, and what deserves a second look. */
export function Proposal({
  entry,
  frozen,
  before,
  diff,
  warnings,
  blocking,
}: {
  entry: string;
  frozen: FrozenEntry;
  before: FrozenEntry | null;
  diff: Diff;
  warnings: Warning[];
  /** Those that the list of problems tells of already. */
  blocking: Warning[];
}) {
  const others = warnings.filter((warning) => !blocking.includes(warning));
  return (
    <>
      <section aria-labelledby="diff-title">
        <h2 id="diff-title" className="mb-2 font-serif text-xl font-semibold">
          {before ? "What would change for readers" : "What readers would see for the first time"}
        </h2>
        <EntryDiff
          kind={frozen.content.kind}
          diff={diff}
          names={namesOf(before, frozen)}
          nothing="The draft says what is public already."
        />
      </section>
      {others.length > 0 && (
        <section aria-labelledby="warnings-title">
          <h2 id="warnings-title" className="mb-2 font-serif text-xl font-semibold">
            Worth a second look
          </h2>
          <WarningList
            warnings={others}
            content={frozen.content}
            hrefOf={(claim) => entryAddress(entry, claim)}
          />
        </section>
      )}
    </>
  );
}
