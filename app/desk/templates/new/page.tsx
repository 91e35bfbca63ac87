import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { NewTemplateForm } from "#components/desk/entries/new-template-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requirePersonWho } from "#lib/auth/current.ts";
import type { Kind } from "#lib/editorial/fields.ts";
import { KINDS } from "#lib/editorial/kinds.ts";
import { createTemplateAction } from "./actions.ts";

export const metadata: Metadata = { title: "New template" };

/** Where a template begins empty. */
export default async function NewTemplatePage() {
  await requirePersonWho("createEntry");
  return (
    <>
      <PageHeading
        title="New template"
        lead="It opens as an empty draft. Fill in what the entries begun from it have in common, and leave the rest."
      />
      <NewTemplateForm
        action={createTemplateAction}
        formKey={randomUUID()}
        kinds={Object.values<Kind>(KINDS)
          .filter(({ isOnlyOne }) => !isOnlyOne)
          .map(({ kind, label }) => ({ value: kind, label: label.one }))}
      />
    </>
  );
}
