"use client";
import { useEditorState, type Editor } from "@tiptap/react";
import { MessageSquarePlus } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { useTalk, type About } from "./talk.tsx";

/** For whoever only reads a text: comments on the words that they have chosen, or on the text. */
export function CommentSelection({
  editor,
  label,
  about,
}: {
  editor: Editor;
  label: string;
  about: () => About | undefined;
}) {
  const { compose } = useTalk();
  const hasChosen = useEditorState({
    editor,
    selector: ({ editor: current }) => !current.state.selection.empty,
  });
  return (
    <div>
      <Button
        tone="quiet"
        size="small"
        aria-label={hasChosen ? `Comment on the chosen words of ${label}` : `Comment on ${label}`}
        onPress={() => compose(hasChosen ? about() : { claim: about()?.claim.split("/")[0] ?? "" })}
      >
        <MessageSquarePlus aria-hidden className="size-4" />
        {hasChosen ? "Comment on these words" : "Comment"}
      </Button>
    </div>
  );
}
