"use client";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { OpenDraft, SaveState } from "#lib/collab/client.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { CopyText } from "./copy-text.tsx";
import { REFUSAL_WORDS } from "./save-words.ts";

/** Says why the server takes nothing more, and how to bring what was typed to safety. */
export function RefusedNotice({
  save,
  draft,
  kind,
}: {
  save: Extract<SaveState, { kind: "refused" }>;
  draft: OpenDraft;
  kind: KindName;
}) {
  const { title, text } = REFUSAL_WORDS[save.reason];
  return (
    <Notice tone="danger" title={title} live>
      <p>{text}</p>
      {save.unsaved && (
        <p>
          Your last changes have not reached the desk.{" "}
          {save.kept ? "They are kept on this device." : "Copy them before you close this window."}
        </p>
      )}
      <p className="flex flex-wrap gap-3 pt-1">
        {save.unsaved && <CopyText kind={kind} doc={() => draft.doc} />}
        {save.reason === "closed" ? (
          <Button size="small" onPress={() => location.reload()}>
            Open the draft as it is now
          </Button>
        ) : (
          save.reason !== "forbidden" && (
            <Button size="small" onPress={draft.retry}>
              Try again
            </Button>
          )
        )}
      </p>
    </Notice>
  );
}
