"use client";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import {
  draftsLeftBehind,
  forgetLocalDraft,
  readLocalDraft,
  type LocalName,
} from "#lib/collab/client.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { CopyText } from "./copy-text.tsx";

/** Changes made here that came too late for a draft that is closed by now: they can be copied, then forgotten. */
export function LeftBehind({ open, kind }: { open: LocalName; kind: KindName }) {
  const { entryId, generation, personId } = open;
  const [drafts, setDrafts] = useState<LocalName[]>([]);
  useEffect(
    () => setDrafts(draftsLeftBehind({ entryId, generation, personId })),
    [entryId, generation, personId],
  );
  if (drafts.length === 0) return null;
  const forget = async (draft: LocalName) => {
    await forgetLocalDraft(draft);
    setDrafts((before) => before.filter((one) => one !== draft));
  };
  return drafts.map((draft) => (
    <Notice key={draft.generation} tone="warn" title="Some of your changes did not arrive in time">
      <p>
        You typed them into an earlier draft of this entry, which was discarded or replaced before
        they reached the desk. They are kept on this device.
      </p>
      <p className="flex flex-wrap gap-3 pt-1">
        <CopyText kind={kind} doc={() => readLocalDraft(draft)} />
        <Button size="small" onPress={() => void forget(draft)}>
          Forget them
        </Button>
      </p>
    </Notice>
  ));
}
