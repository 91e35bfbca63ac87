import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VersionPage } from "#components/site/version-page.tsx";
import { kindAtPath } from "#lib/editorial/kinds.ts";
import { versionMetadata } from "#lib/site/pages/metadata.ts";
import { loadVersion } from "#lib/site/pages/version-page.ts";

type Props = { params: Promise<{ kinds: string; slug: string; number: string }> };

async function loadFrom({ params }: Props) {
  const { kinds, slug, number } = await params;
  const kind = kindAtPath(kinds)?.kind;
  if (!kind) notFound();
  return loadVersion(kind, slug, Number(number));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return versionMetadata(await loadFrom(props));
}

export default async function Version(props: Props) {
  return <VersionPage loaded={await loadFrom(props)} />;
}
