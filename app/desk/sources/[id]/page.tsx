import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReadBy } from "#components/desk/reading/read-by.tsx";
import { GAP_WORDS } from "#components/desk/sources/gap-words.ts";
import { EditSourceForm } from "#components/desk/sources/source-form.tsx";
import { SnapshotSection } from "#components/desk/sources/snapshot-section.tsx";
import { SourceLinks } from "#components/desk/sources/source-links.tsx";
import { SourceUses } from "#components/desk/sources/source-uses.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { LinkButton, TextLink } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { readersOf } from "#lib/desk/read/readers.ts";
import { referenceText } from "#lib/editorial/format.ts";
import { may } from "#lib/editorial/policy.ts";
import { findSource, versionsOf, type SourceVersion } from "#lib/sources/find-source.ts";
import { gapsOf } from "#lib/sources/gaps.ts";
import { markQuotes } from "#lib/sources/mark-quotes.ts";
import { findSnapshot, snapshotsOf } from "#lib/sources/snapshots.ts";
import { typedFrom } from "#lib/sources/typed-source.ts";
import { urlKey } from "#lib/sources/url-key.ts";
import { whereUsed, type Use } from "#lib/sources/where-used.ts";
import { editSourceAction, keepSnapshotAction } from "../source-actions.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePersonWho("readDesk");
  return { title: (await findSource(appDb(), (await params).id))?.csl.title ?? "Source" };
}

export default async function SourcePage({ params }: Props) {
  const person = await requirePersonWho("readDesk");
  const { id } = await params;
  const source = await findSource(appDb(), id);
  if (!source) notFound();
  const { csl, version } = source;
  const [versions, uses] = [await versionsOf(appDb(), id), await whereUsed(appDb(), id)];
  const snapshots = await snapshotsOf(appDb(), id);
  const held = await findSnapshot(appDb(), id);
  const gaps = gapsOf(csl, held !== undefined);
  const marks = await markQuotes(appDb(), quotesIn(id, uses));
  const mayEdit = may(actorOf(person), "editSource");
  return (
    <>
      <p className="text-sm">
        <TextLink href="/desk/sources">Sources</TextLink>
      </p>
      <PageHeading
        title={<span lang={csl.language}>{csl.title}</span>}
        lead={
          <>
            <p lang={csl.language}>{referenceText(csl)}</p>
            <p>Key: {id}</p>
            <SourceLinks csl={csl} />
            <ReadBy readers={await readersOf(appDb(), id)} />
          </>
        }
        actions={<LinkButton href={`/desk/sources/${id}/read`}>Read this source</LinkButton>}
      />
      {gaps.length > 0 && (
        <Notice tone="warn" title="Worth mending" className="mb-6 max-w-3xl">
          <ul className="list-disc pl-5">
            {gaps.map((gap) => (
              <li key={gap}>{GAP_WORDS[gap]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {mayEdit && (
          <section aria-labelledby="edit-source" className="grid content-start gap-4">
            <h2 id="edit-source" className="font-serif text-xl font-semibold">
              Edit
            </h2>
            <p className="max-w-measure text-ink-soft">
              Saving makes version {version + 1}. Checks of claims that cite this source lapse when
              a new version is submitted with them.
            </p>
            <EditSourceForm
              action={editSourceAction.bind(null, id)}
              values={typedFrom(csl)}
              version={version}
              formKey={randomUUID()}
            />
          </section>
        )}
        <div className="grid content-start gap-10">
          <SnapshotSection
            snapshots={snapshots}
            text={held?.text}
            language={csl.language}
            linkChanged={linkOf(versions, held?.version) !== urlKey(csl.URL ?? "")}
            keep={
              mayEdit
                ? {
                    action: keepSnapshotAction.bind(null, id),
                    formKey: randomUUID(),
                    link: csl.URL,
                  }
                : undefined
            }
          />
          <section aria-labelledby="source-uses" className="grid gap-3">
            <h2 id="source-uses" className="font-serif text-xl font-semibold">
              Where it is used
            </h2>
            <SourceUses source={id} uses={uses} marks={marks} />
          </section>
          <section aria-labelledby="source-versions" className="grid gap-3">
            <h2 id="source-versions" className="font-serif text-xl font-semibold">
              Versions
            </h2>
            <ol reversed className="grid gap-3">
              {versions.map((one) => (
                <li key={one.version} className="border-b border-rule pb-3">
                  <p className="text-sm text-ink-soft">
                    Version {one.version}, <DateTime value={one.at} />, {one.by}
                  </p>
                  <p lang={one.csl.language}>{referenceText(one.csl)}</p>
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </>
  );
}

const quotesIn = (source: string, uses: readonly Use[]) =>
  uses
    .flatMap(({ draft, revisions }) => [...draft, ...revisions.flatMap(({ claims }) => claims)])
    .flatMap(({ quotes }) => quotes.map((quote) => ({ source, quote })));

/** The link that the source had in a version; in its newest where none is given. */
const linkOf = (versions: readonly SourceVersion[], version = versions[0]?.version) =>
  urlKey(versions.find((one) => one.version === version)?.csl.URL ?? "");
