"use client";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { placeOf } from "#lib/editorial/snapshot.ts";
import { CheckForm } from "../review/check-form.tsx";
import { useReading } from "./reading.tsx";

type Hidden = Record<"entry" | "revision" | "key" | "claim" | "source", string>;

/** A claim's finding, with the passage that was marked for it in the text. */
export function ReadingCheck({
  id,
  action,
  hidden,
  snapshot,
  label,
}: {
  /** Of the claim on this screen. */
  id: string;
  action: FormAction;
  hidden: Hidden;
  /** The text in which is read; without one, the passage is typed. */
  snapshot?: string;
  label: string;
}) {
  const { text, marked, mark, places } = useReading();
  const passage = marked[id];
  const quote = passage && text?.slice(passage.start, passage.end);
  const [found] = places[id] ?? [];
  return (
    <CheckForm
      action={action}
      label={label}
      hidden={{
        ...hidden,
        ...(snapshot && { snapshot }),
        ...(quote && { quote }),
      }}
    >
      {snapshot === undefined ? (
        <Disclosure summary="Note the passage">
          <div className="grid gap-3">
            <TextArea
              id={`quote-${id}`}
              name="quote"
              label="The words that support or refute it"
              rows={2}
            />
            <TextField
              id={`locator-${id}`}
              name="locator"
              label="Where they stand"
              hint="A page, a paragraph, a time."
              maxLength={200}
            />
          </div>
        </Disclosure>
      ) : passage && text ? (
        <div className="grid gap-1 text-sm">
          <p className="text-ink-soft">
            Marked for it, {placeOf(text, passage.start, passage.end)}:
          </p>
          <blockquote className="border-l-4 border-warn pl-3 font-serif break-words">
            {quote}
          </blockquote>
          <div>
            <Button size="small" tone="quiet" onPress={() => mark(id, undefined)}>
              Remove the mark<span className="sr-only"> for {label}</span>
            </Button>
          </div>
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
          <span>Select the passage in the text that decides it</span>
          {found && (
            <Button size="small" data-mark="" onPress={() => mark(id, found)}>
              Mark the quote<span className="sr-only"> of {label}</span>
            </Button>
          )}
        </div>
      )}
    </CheckForm>
  );
}
