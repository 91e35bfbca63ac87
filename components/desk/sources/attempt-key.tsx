"use client";
import { useState } from "react";

/** One key for one page view and its repetitions; the server adds what was typed to it, so that another text is another attempt. */
export function AttemptKey() {
  const [key] = useState(() => crypto.randomUUID());
  return <input type="hidden" name="key" value={key} suppressHydrationWarning readOnly />;
}
