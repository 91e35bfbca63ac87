import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { releasePreviewAddress } from "#components/desk/entries/addresses.ts";
import { AddAnother, RelatedChanges } from "#components/desk/releases/related.tsx";
import { ReleaseBadge } from "#components/desk/releases/release-badge.tsx";
import { ReleaseDecisions } from "#components/desk/releases/release-decisions.tsx";
import { ReleaseItems } from "#components/desk/releases/release-items.tsx";
import { ReleaseStanding } from "#components/desk/releases/release-standing.tsx";
import { LinkButton, TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { readRelease } from "#lib/desk/read/releases.ts";
import * as actions from "../actions.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(async (id: string) => {
  const actor = actorOf(await requirePersonWho("readDesk"));
  return readRelease(appDb(), id, actor);
});

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: (await load((await params).id))?.name ?? "Release",
});

/** One release: what is in it, what stands in the way, and what can be decided. */
export default async function ReleasePage({ params, searchParams }: Props) {
  const release = await load((await params).id);
  if (!release) notFound();
  const { done } = await searchParams;
  const { items, status, commands } = release;
  const can = (action: (typeof commands)[number]["action"]) =>
    commands.some((one) => one.action === action && one.refusals.length === 0);
  const isOver = status === "published" || status === "discarded";
  const formKey = randomUUID();
  const hidden = { release: release.id, key: formKey };
  return (
    <>
      <p className="mb-2">
        <TextLink href="/desk/releases">Releases</TextLink>
      </p>
      <PageHeading
        title={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            {release.name} <ReleaseBadge status={status} />
          </span>
        }
        lead={
          release.note
            ? `Readers are told: “${release.note}”`
            : "Readers are told nothing of it as a whole."
        }
        actions={
          !isOver &&
          items.length > 0 && (
            <LinkButton href={releasePreviewAddress(release.id)}>See the site with it</LinkButton>
          )
        }
      />
      <div className="grid gap-10">
        <ReleaseStanding release={release} done={done} />
        <section aria-labelledby="inside" className="grid gap-2">
          <h2 id="inside" className="font-serif text-xl font-semibold">
            What is in it
          </h2>
          <ReleaseItems
            items={items}
            isOver={isOver}
            remove={can("removeFromRelease") ? actions.removeAction : undefined}
            hidden={hidden}
          />
        </section>
        {can("addToRelease") && (
          <>
            <RelatedChanges related={release.related} add={actions.addAction} hidden={hidden} />
            <AddAnother others={release.others} add={actions.addAction} hidden={hidden} />
          </>
        )}
        {!isOver && (
          <ReleaseDecisions
            release={{ ...release, revisions: items.length }}
            commands={commands}
            formKey={formKey}
            actions={{
              publishRelease: actions.publishAction,
              scheduleRelease: actions.scheduleAction,
              cancelReleaseSchedule: actions.cancelAction,
              changeRelease: actions.changeAction,
              discardRelease: actions.discardAction,
            }}
          />
        )}
      </div>
    </>
  );
}
