"use client";
import { useEffect } from "react";

/**
 * Stands in for the palette while its script is on its way: what somebody types meanwhile is kept for its box, and no
 * letter of it is taken for a key of the page below, where S and D decide on claims.
 */
export function TypedAhead({
  onType,
  onClose,
}: {
  /** Given how the words change. */
  onType: (change: (words: string) => string) => void;
  onClose: () => void;
}) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === "Escape") onClose();
      else if (event.key === "Backspace") onType((words) => words.slice(0, -1));
      else if (event.key.length === 1) onType((words) => words + event.key);
    };
    // On the window, so that it comes before whatever else listens.
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [onType, onClose]);
  return (
    <p role="status" className="sr-only">
      Opening the search
    </p>
  );
}
