import type { Metadata } from "next";
import { Missing } from "#components/site/missing.tsx";
import { missingMetadata } from "#lib/site/pages/metadata.ts";
import { openNow } from "#lib/site/pages/page.ts";

// The press leads every address here that nothing else answers. Next's own not-found page would be
// empty without its scripts.
export const generateMetadata = async (): Promise<Metadata> => missingMetadata(await openNow());

export default async function MissingPage() {
  return <Missing page={await openNow()} />;
}
