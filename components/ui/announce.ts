type Listener = (message: string, urgency: Urgency) => void;
export type Urgency = "polite" | "assertive";

let listener: Listener | undefined;

/** Has screen readers say something; the shell's live region does the saying. */
export const announce = (message: string, urgency: Urgency = "polite"): void =>
  listener?.(message, urgency);

/** Makes a live region the one that speaks, until the returned function is called. */
export function listenForAnnouncements(next: Listener): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = undefined;
  };
}
