"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextLink } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { historyAddress, type DraftDone } from "./addresses.ts";

type Words = { title: string; next: string; leadsToHistory?: true };

const WORDS: Record<DraftDone, Words> = {
  unarchive: {
    title: "Brought back",
    next: "It stands in the lists again, with its draft and its history as they are.",
  },
  discard: {
    title: "The draft was discarded",
    next: "It begins anew. What was ever submitted can be restored into it from the",
    leadsToHistory: true,
  },
  restore: {
    title: "Restored",
    next: "The draft says what that revision says. Any other can be restored from the",
    leadsToHistory: true,
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
  generation,
  formKey,
  undo,
}: {
  entry: string;
  done: DraftDone;
  /** The draft that is open now. */
  generation: number;
  formKey: string;
  /** Absent where there is nothing to take back, and for whoever may not. */
  undo: FormAction | undefined;
}) => {
  const { title, next, leadsToHistory } = WORDS[done];
  return (
    <div className="mb-6" data-actions>
      <Notice tone="good" title={title} live>
        <p>
          {next}
          {leadsToHistory && (
            <>
              {" "}
              <TextLink href={historyAddress(entry)}>history</TextLink>.
            </>
          )}
        </p>
        {undo && (
          <ActionForm action={undo} initial={{}} className="mt-1">
            {(_, pending) => (
              <div>
                <input type="hidden" name="entry" value={entry} />
                <input type="hidden" name="generation" value={generation} />
                <input type="hidden" name="key" value={formKey} />
                <Button type="submit" size="small" isPending={pending}>
                  Undo
                </Button>
              </div>
            )}
          </ActionForm>
        )}
      </Notice>
    </div>
  );
};
