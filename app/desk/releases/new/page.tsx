import type { Metadata } from "next";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ReleaseForm } from "#components/desk/releases/release-form.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { actorOf, requirePersonWho } from "#lib/auth/current.ts";
import { may } from "#lib/editorial/policy.ts";
import { createReleaseAction } from "../actions.ts";

export const metadata: Metadata = { title: "New release" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Begins a release, with a first revision where one is given. */
export default async function NewReleasePage({ searchParams }: Props) {
  const person = await requirePersonWho("readDesk");
  if (!may(actorOf(person), "createRelease")) notFound();
  const { revision } = await searchParams;
  return (
    <>
      <p className="mb-2">
        <TextLink href="/desk/releases">Releases</TextLink>
      </p>
      <PageHeading
        title="New release"
        lead="Approved revisions are added to it afterwards. Nothing is public before you publish it."
      />
      <ReleaseForm
        action={createReleaseAction}
        hidden={{
          key: randomUUID(),
          ...(typeof revision === "string" && { revision }),
        }}
        label="Begin it"
      />
    </>
  );
}
