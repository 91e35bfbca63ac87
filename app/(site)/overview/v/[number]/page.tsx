import type { Metadata } from "next";
import { VersionPage } from "#components/site/version-page.tsx";
import { versionMetadata } from "#lib/site/pages/metadata.ts";
import { overviewSlug } from "#lib/site/pages/page.ts";
import { loadVersion } from "#lib/site/pages/version-page.ts";

type Props = { params: Promise<{ number: string }> };

async function loadFrom({ params }: Props) {
  const [{ number }, slug] = await Promise.all([params, overviewSlug()]);
  return loadVersion("overview", slug ?? "", Number(number));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return versionMetadata(await loadFrom(props));
}

export default async function OverviewVersion(props: Props) {
  return <VersionPage loaded={await loadFrom(props)} />;
}
