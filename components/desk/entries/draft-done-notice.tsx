import { TextLink } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { historyAddress, type DraftDone } from "./addresses.ts";
import { BringBackForm, type BringingBack } from "./bring-back-form.tsx";

type Words = {
  title: string;
  next: string;
  /** Another draft was open before, and what was ever submitted is kept. */
  hasReplaced?: true;
};

const WORDS: Record<DraftDone, Words> = {
  unarchive: {
    title: "Brought back",
    next: "It stands in the lists again, with its draft and its history as they are.",
  },
  discard: {
    title: "The draft was discarded",
    next: "It begins anew. What was ever submitted can be restored into it from the",
    hasReplaced: true,
  },
  restore: {
    title: "Restored",
    next: "The draft says what that revision says. Any other can be restored from the",
    hasReplaced: true,
  },
  bringBack: {
    title: "The draft is back",
    next: "It is as it was, with its comments and suggestions, and those who wrote in it are its authors.",
  },
};

/** Says what was done with a draft as a whole, and takes it back by one press where that can be. */
export const DraftDoneNotice = ({
  entry,
  done,
  undo,
}: {
  entry: string;
  done: DraftDone;
  /** Goes on with the draft before; absent where there is none, and for whoever may not. */
  undo: BringingBack | undefined;
}) => {
  const { title, next, hasReplaced } = WORDS[done];
  return (
    <div className="mb-6" data-actions>
      <Notice tone="good" title={title} live>
        <p>
          {next}
          {hasReplaced && (
            <>
              {" "}
              <TextLink href={historyAddress(entry)}>history</TextLink>.
            </>
          )}
        </p>
        {hasReplaced && undo && <BringBackForm {...undo} label="Undo" />}
      </Notice>
    </div>
  );
};
