"use client";
import { useEffect, useState } from "react";
import { listenForAnnouncements, type Urgency } from "./announce.ts";

/** Where `announce()` speaks; stands once in the document. */
export function LiveRegion() {
  const [said, setSaid] = useState<Record<Urgency, string>>({ polite: "", assertive: "" });
  useEffect(
    () =>
      listenForAnnouncements((message, urgency) =>
        setSaid((before) => ({
          ...before,
          // The same words twice are only read again when the text differs.
          [urgency]: before[urgency] === message ? `${message}\u00a0` : message,
        })),
      ),
    [],
  );
  return (
    <div className="sr-only">
      <div aria-live="polite">{said.polite}</div>
      <div aria-live="assertive">{said.assertive}</div>
    </div>
  );
}
