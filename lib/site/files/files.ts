// Files that the site gives away beside its pages: feeds, calendars, downloads.
import { kindAtPath } from "#lib/editorial/kinds.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { cardImage } from "./card-image.ts";
import { cardAt } from "./cards.ts";
import { calendarOf } from "./calendar.ts";
import { recordArchive, recordLines } from "./download.ts";
import { atomFeed, type FeedOf } from "./feeds.ts";
import { serveFile } from "./serve-file.ts";

/** `GET /feeds/…`: the changes of everything, of a kind, or of an entry. */
export const feed = (request: Request): Promise<Response> =>
  serveFile(request, async (opened) => {
    const of = feedAt(partsOf(request, ".atom"));
    const body = of && (await atomFeed(opened, of));
    return body ? { type: "application/atom+xml; charset=utf-8", body } : undefined;
  });

/** `GET /calendar/…`: the meetings, or one of them. */
export const calendar = (request: Request): Promise<Response> =>
  serveFile(request, async (opened) => {
    const [list, slug, ...more] = partsOf(request, ".ics");
    if (list !== "meetings" || more.length > 0) return undefined;
    const { meeting: all } = await opened.record.listing();
    const meetings = all.filter((each) => slug === undefined || each.slug === slug);
    if (slug !== undefined && meetings.length === 0)
      return { what: "entry", withdrawal: await opened.record.withdrawal("meeting", slug) };
    const body = calendarOf(meetings, opened, { isOne: slug !== undefined });
    if (!body) return undefined;
    return { type: "text/calendar; charset=utf-8", body, name: `${slug ?? "meetings"}.ics` };
  });

/** `GET /cards/…`: the picture of an entry's version, or of the record. */
export const card = (request: Request): Promise<Response> =>
  serveFile(request, async (opened) => {
    const found = await cardAt(partsOf(request, ".png"), opened);
    return found && "title" in found ? { type: "image/png", body: await cardImage(found) } : found;
  });

/** `GET /data/record.jsonl`: the whole record as lines of JSON. */
export const lines = (request: Request): Promise<Response> =>
  serveFile(request, async (opened) => ({
    type: "application/jsonl; charset=utf-8",
    body: await recordLines(opened),
    name: "record.jsonl",
  }));

/** `GET /data/record.zip`: the whole record as an archive with tables. */
export const archive = (request: Request): Promise<Response> =>
  serveFile(request, async (opened) => ({
    type: "application/zip",
    body: await recordArchive(opened),
    name: "record.zip",
  }));

/** For data that are nowhere. */
export const noFile = (request: Request): Promise<Response> =>
  serveFile(request, async () => undefined);

/** The parts of the path behind its first, without the ending. */
const partsOf = (request: Request, ending: string): string[] =>
  new URL(request.url).pathname.slice(0, -ending.length).split("/").slice(2);

function feedAt([of = "", slug, ...more]: string[]): FeedOf | undefined {
  if (more.length > 0) return undefined;
  if (of === "changes" && slug === undefined) return {};
  const kind: KindName | undefined = of === "overview" ? of : kindAtPath(of)?.kind;
  return kind && { kind, slug };
}
