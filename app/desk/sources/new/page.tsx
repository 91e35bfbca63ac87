import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { NewSourceForm } from "#components/desk/sources/source-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requirePersonWho } from "#lib/auth/current.ts";
import { addSourceAction } from "../source-actions.ts";

export const metadata: Metadata = { title: "Add a source" };

export default async function NewSourcePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await requirePersonWho("editSource");
  const { url } = await searchParams;
  return (
    <>
      <PageHeading title="Add a source" lead="A link that is known already is pointed out." />
      <NewSourceForm
        action={addSourceAction}
        formKey={randomUUID()}
        values={typeof url === "string" ? { url: url.slice(0, 2000) } : {}}
      />
    </>
  );
}
