import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ReadBy } from "#components/desk/reading/read-by.tsx";
import { ReadingBody } from "#components/desk/reading/reading-body.tsx";
import { SourceLinks } from "#components/desk/sources/source-links.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { readReading } from "#lib/desk/read/reading.ts";
import { referenceText } from "#lib/editorial/format.ts";
import { checkAction } from "../../../entries/[id]/review/[number]/actions.ts";

export const metadata: Metadata = { title: "Read a source" };

/** A source beside every claim in review that rests on it. */
export default async function ReadPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = actorOf(await requirePersonWho("readDesk"));
  const view = await readReading(appDb(), (await params).id, actor);
  if (!view) notFound();
  const { source, snapshot } = view;
  const { csl } = source;
  return (
    <>
      <p className="text-sm">
        <TextLink href="/desk/sources">Sources</TextLink>
        {" / "}
        <TextLink href={`/desk/sources/${source.id}`}>{source.id}</TextLink>
      </p>
      <PageHeading
        title={
          <>
            Read: <span lang={csl.language}>{csl.title}</span>
          </>
        }
        lead={
          <>
            <p lang={csl.language}>{referenceText(csl)}</p>
            <SourceLinks csl={csl} />
            <ReadBy readers={view.readers} />
          </>
        }
      />
      <ReadingBody
        view={view}
        context={{
          source: source.id,
          ...(snapshot && { snapshot: { id: snapshot.id, text: snapshot.text } }),
          people: view.people,
          now: new Date(),
          check: { action: checkAction, key: randomUUID() },
        }}
      />
    </>
  );
}
