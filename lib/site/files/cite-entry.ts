import type { KindName } from "#lib/editorial/content.ts";
import { absolute } from "../reading/absolute.ts";
import { recordPath } from "../reading/addresses.ts";
import { citationFile, citationFiles, citationText, type Citable, type Citing } from "./cite.ts";
import { serveFile } from "./serve-file.ts";
import type { Opened } from "../pages/page.ts";
import type { Published } from "../record/published-at.ts";
import { titled } from "../reading/titles.ts";

/** An entry in the version that a page shows, which has an address of its own for good. */
function citableEntry(
  { kind, slug, number, frozen, startsAt }: Published,
  { reading, name }: Pick<Opened, "reading" | "name">,
  now = new Date(),
): Citable {
  return {
    id: `${kind}-${slug}-v${number}`,
    title: titled(frozen, reading).title,
    container: reading.say("cite.container", { name }),
    version: number,
    url: absolute(reading.path(`${recordPath(kind, slug)}/v/${number}`)),
    issued: startsAt,
    accessed: now,
  };
}

/** How to cite an entry in the version that the page shows. */
export function citingEntry(entry: Published, page: Pick<Opened, "reading" | "name">): Citing {
  const files = citationFiles(recordPath(entry.kind, entry.slug), page.reading);
  return { ...citingVersion(entry, page), files };
}

/** How to cite a version that readers see no more: in words. */
export const citingVersion = (
  entry: Published,
  page: Pick<Opened, "reading" | "name">,
): Citing => ({ text: citationText(citableEntry(entry, page), page.reading), files: [] });

/** `GET /<kinds>/<slug>/<file>`: how to cite an entry at `?asOf=`. */
export const serveEntryCitation = (
  request: Request,
  kind: KindName | undefined,
  slug: string | undefined,
  file: string,
): Promise<Response> =>
  serveFile(request, async (page) => {
    if (!kind) return undefined;
    const { record } = page;
    const entry = slug === undefined ? await record.overview() : await record.entry(kind, slug);
    if (entry) return citationFile(file, citableEntry(entry, page));
    const at = slug ?? (await record.overviewSlug());
    return at === undefined
      ? undefined
      : { what: "entry", withdrawal: await record.withdrawal(kind, at) };
  });
