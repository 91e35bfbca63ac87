"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, type FieldErrors } from "#components/ui/error-summary.tsx";
import { boxErrors } from "../../sources/box-errors.ts";
import { TEXT_BOX } from "../../sources/snapshot-fields.tsx";
import { SourceFields } from "../../sources/source-fields.tsx";
import { useDraft } from "../draft/draft.tsx";
import { useAttempt } from "../draft/use-attempt.ts";
import type { SourceCard } from "../lookups.ts";
import { PageOfLink } from "./page-of-link.tsx";

/** Adds a source to the library on the spot, with what its page says. What was typed stays when it is refused. */
export function NewSource({
  link,
  onDone,
  onBack,
}: {
  link?: string;
  onDone: (source: SourceCard, known: boolean) => void;
  onBack: () => void;
}) {
  const { lookups } = useDraft();
  const [errors, setErrors] = useState<FieldErrors>();
  const [isSaving, setSaving] = useState(false);
  const keyOf = useAttempt();
  const save = async (form: HTMLFormElement) => {
    setSaving(true);
    try {
      const typed = Object.fromEntries(
        [...new FormData(form)].flatMap(([name, value]) =>
          typeof value === "string" ? [[name, value]] : [],
        ),
      );
      const answer = await lookups.createSource(typed, keyOf(JSON.stringify(typed)));
      if (answer.ok) onDone(answer.source, answer.known);
      else setErrors(boxErrors(answer.invalid));
    } catch {
      setErrors({ "": "The library cannot be reached. What you typed stays here: try again." });
    } finally {
      setSaving(false);
    }
  };
  return (
    <form
      noValidate
      className="grid gap-4"
      aria-busy={isSaving}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!isSaving) void save(event.currentTarget);
      }}
    >
      <ErrorSummary errors={errors} />
      <SourceFields
        values={link ? { url: link } : {}}
        errors={errors}
        autoFocus
        afterLink={<PageOfLink link={link} error={errors?.[TEXT_BOX]} />}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" isPending={isSaving}>
          Add to the library
        </Button>
        <Button onPress={onBack}>Back</Button>
      </div>
    </form>
  );
}
