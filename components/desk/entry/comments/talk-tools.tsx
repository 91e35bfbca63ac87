"use client";
import { useEditorState, type Editor } from "@tiptap/react";
import { MessageSquarePlus, PencilLine } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { useTalk } from "./talk.tsx";
import type { ProseTalk } from "./use-prose-talk.ts";

/** For whoever only reads a text: comments on the words that they have chosen, and other words for them. */
export function TalkTools({
  editor,
  label,
  talk,
}: {
  editor: Editor;
  label: string;
  talk: ProseTalk;
}) {
  const { compose, rewrite } = useTalk();
  const hasChosen = useEditorState({
    editor,
    selector: ({ editor: current }) => !current.state.selection.empty,
  });
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Button
        tone="quiet"
        size="small"
        aria-label={hasChosen ? `Comment on the chosen words of ${label}` : `Comment on ${label}`}
        onPress={() =>
          compose(hasChosen ? talk.about() : { claim: talk.about()?.claim.split("/")[0] ?? "" })
        }
      >
        <MessageSquarePlus aria-hidden className="size-4" />
        {hasChosen ? "Comment on these words" : "Comment"}
      </Button>
      <Button
        tone="quiet"
        size="small"
        aria-label={`Suggest other words for ${label}`}
        onPress={() => rewrite(talk.run())}
        {...(!hasChosen && { offBecause: "Choose words in the text to suggest others." })}
      >
        <PencilLine aria-hidden className="size-4" />
        Suggest
      </Button>
    </div>
  );
}
