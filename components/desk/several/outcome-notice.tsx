"use client";
import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { doneWords, notDoneWords, OPPOSITES, type SeveralOutcome } from "./several.ts";

/** What became of each chosen entry, with the way back where there is one. Takes the focus of the button that was pressed. */
export function OutcomeNotice({ outcome, pending }: { outcome: SeveralOutcome; pending: boolean }) {
  const { does, done, notDone } = outcome;
  const opposite = OPPOSITES[does];
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [outcome]);
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label="What was done" data-actions>
      <Notice tone={notDone.length > 0 ? "warn" : "good"} title={doneWords(outcome)}>
        {opposite && done.length > 0 && (
          <p>
            {done.map(({ id }) => (
              <input key={id} type="hidden" name="undoable" value={id} />
            ))}
            <Button type="submit" size="small" name="undo" value={opposite} isPending={pending}>
              Undo
            </Button>
          </p>
        )}
        {notDone.length > 0 && (
          <>
            <p>{notDoneWords(outcome)}:</p>
            <ul className="grid list-disc gap-1 pl-5">
              {notDone.map(({ id, title, href, reason }) => (
                <li key={id}>
                  <TextLink href={href}>{title}</TextLink>: {reason}
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}
