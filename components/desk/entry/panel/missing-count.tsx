"use client";
import { CircleAlert, CircleCheck } from "lucide-react";
import { missingWords } from "../../entries/missing-words.ts";
import { useMissingCount } from "../draft/problems.tsx";

/** How much stands between the draft and its submission, by a sign and in words. */
export function MissingCount() {
  const count = useMissingCount();
  const Icon = count === 0 ? CircleCheck : CircleAlert;
  return (
    <>
      <Icon aria-hidden className={count === 0 ? "size-4 text-good" : "size-4 text-warn"} />
      {missingWords(count)}
    </>
  );
}
