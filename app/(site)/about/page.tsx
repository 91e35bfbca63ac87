import { AboutPage } from "#components/site/about-page.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { licenceInWords } from "#lib/site/files/licence.ts";
import { listMetadata } from "#lib/site/pages/metadata.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

export const generateMetadata = listMetadata("about.title", "/about");

export default async function About({ searchParams }: { searchParams: SearchParams }) {
  const { asOf } = await queriesOf(searchParams);
  const opened = await openRecord(asOf);
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path="/about" />;
  const { page } = opened;
  return <AboutPage page={page} licence={licenceInWords(page.reading.say)} />;
}
