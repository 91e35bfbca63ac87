"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { openDraft, type DraftState, type Mode, type OpenDraft } from "#lib/collab/client.ts";

const CONNECTING: DraftState = { save: { kind: "connecting" }, mode: "read", loaded: false };
const noSubscription = () => () => {};

/** Opens the draft while the component is on the page, and follows how far it is saved. */
export function useOpenDraft(name: {
  entryId: string;
  generation: number;
  personId: string;
  mode: Mode;
}): { draft: OpenDraft | undefined; state: DraftState } {
  const { entryId, generation, personId, mode } = name;
  const [draft, setDraft] = useState<OpenDraft>();
  useEffect(() => {
    const opened = openDraft({ entryId, generation, personId, mode });
    setDraft(opened);
    // A socket learns of a lost network minutes later, the browser at once: what is typed meanwhile must not seem saved.
    addEventListener("offline", opened.leave);
    addEventListener("online", opened.retry);
    return () => {
      removeEventListener("offline", opened.leave);
      removeEventListener("online", opened.retry);
      setDraft(undefined);
      opened.destroy();
    };
    // The mode in which it opens; later ones are asked for by `setMode`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [entryId, generation, personId]);
  const read = () => draft?.getState() ?? CONNECTING;
  const state = useSyncExternalStore(draft?.subscribe ?? noSubscription, read, () => CONNECTING);
  return { draft, state };
}
