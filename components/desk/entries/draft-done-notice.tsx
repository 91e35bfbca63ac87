import { TextLink } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { historyAddress, type DraftDone } from "./addresses.ts";

const WORDS: Record<DraftDone, { title: string; next: string }> = {
  unarchive: {
    title: "Brought back",
    next: "It stands in the lists again, with its draft and its history as they are.",
  },
  discard: {
    title: "The draft was discarded",
    next: "It begins anew. What was ever submitted can be restored into it from the",
  },
  restore: {
    title: "Restored",
    next: "The draft says what that revision says. Any other can be restored from the",
  },
};

/** Says what was done with a draft as a whole, and how it is taken back. */
export function DraftDoneNotice({ entry, done }: { entry: string; done: unknown }) {
  const words = Object.hasOwn(WORDS, String(done)) ? WORDS[done as DraftDone] : undefined; // just looked up
  if (!words) return null;
  return (
    <div className="mb-6">
      <Notice tone="good" title={words.title} live>
        <p>
          {words.next}
          {done !== "unarchive" && (
            <>
              {" "}
              <TextLink href={historyAddress(entry)}>history</TextLink>.
            </>
          )}
        </p>
      </Notice>
    </div>
  );
}
