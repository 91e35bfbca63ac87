import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { PublishForm } from "#components/desk/several/publish-form.tsx";
import { BecomesPublic, StaysAsItIs } from "#components/desk/several/to-publish.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { toPublishOf } from "#lib/desk/read/to-publish.ts";
import { refusalText } from "#lib/editorial/words.ts";
import type { Refusal } from "#lib/editorial/workflow.ts";
import { publishSeveralAction } from "../../several/actions.ts";
import { backOf, rowsOf } from "../../several/read-form.ts";

type Search = Record<string, string | string[] | undefined>;

export const metadata: Metadata = { title: "Publish" };

/** Asks before what was chosen on a list becomes public, and says what exactly that is. */
export default async function PublishPage({ searchParams }: { searchParams: Promise<Search> }) {
  const person = await requirePersonWho("readDesk");
  const { row, back } = await searchParams;
  const { ready, held } = await toPublishOf(appDb(), actorOf(person), rowsOf(row));
  return (
    <>
      <PageHeading
        title="Publish what is approved"
        lead={
          ready.length === 0
            ? "Nothing of what you chose can become public now."
            : "This is what readers will see from the moment you press the button, and nothing else."
        }
      />
      <PublishForm
        action={publishSeveralAction}
        formKey={randomUUID()}
        back={backOf(back)}
        rows={ready.map(({ id, approved }) => `${id} ${approved.id}`)}
      >
        {ready.length > 0 && <BecomesPublic entries={ready} />}
        {held.length > 0 && (
          <StaysAsItIs
            entries={held.map(({ entry: { id, title }, refusals }) => ({
              id,
              title,
              reason: reasonOf(refusals),
            }))}
          />
        )}
      </PublishForm>
    </>
  );
}

const reasonOf = (refusals: readonly Refusal[]): string =>
  refusals
    .map((refusal) =>
      refusal === "no_revision" ? "Nothing of it is approved." : refusalText(refusal, "publish"),
    )
    .join(" ");
