import { announce } from "./announce.ts";
import { toast } from "./toaster.tsx";

/** Long enough to read it and to press it, also by the keys that lead there. */
const OFFERED_MS = 20_000;

/** Says what was done by one press, and offers to take it back by another. Nothing is lost where nobody takes it up. */
export function offerUndo(done: string, undo: () => void): void {
  announce(`${done}. Alt T and Tab lead to Undo.`);
  toast(done, { duration: OFFERED_MS, action: { label: "Undo", onClick: undo } });
}
