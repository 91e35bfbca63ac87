import { DataPage } from "#components/site/data-page.tsx";
import { LinkedData } from "#components/site/linked-data.tsx";
import { AsOfProblem } from "#components/site/problems.tsx";
import { loadData } from "#lib/site/pages/data-page.ts";
import { dataSetNode, linkedDataText } from "#lib/site/files/linked-data.ts";
import { listMetadata } from "#lib/site/pages/metadata.ts";
import { openRecord, queriesOf, type SearchParams } from "#lib/site/pages/page.ts";

export const generateMetadata = listMetadata("data.title", "/data");

export default async function Data({ searchParams }: { searchParams: SearchParams }) {
  const { asOf } = await queriesOf(searchParams);
  const opened = await openRecord(asOf);
  if (!opened.ok) return <AsOfProblem asOf={opened.asOf} path="/data" />;
  const { reading, name } = opened.page;
  return (
    <>
      <DataPage page={opened.page} view={await loadData(opened.page)} />
      <LinkedData text={linkedDataText(dataSetNode(name, reading.say("data.lead")))} />
    </>
  );
}
