// The changes of the record as Atom (RFC 4287): all of them, those of a kind, those of an entry.
import { createHash } from "node:crypto";
import type { KindName } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { absolute } from "../reading/absolute.ts";
import { entryPath, feedPath, recordPath } from "../reading/addresses.ts";
import { changeRow } from "../pages/changes.ts";
import { DEFAULT_LOCALE } from "../words/locales.ts";
import type { Opened } from "../pages/page.ts";
import type { Change } from "../record/public-log.ts";
import type { Reading } from "../reading/reading.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

/** What a feed is of: everything, a kind, or one entry. */
export type FeedOf = { kind?: KindName | undefined; slug?: string | undefined };

const LENGTH = 50;

/** The feed of the last changes; undefined where no entry is that ever was public. */
export async function atomFeed(
  { record, reading, name }: Opened,
  { kind, slug }: FeedOf,
): Promise<string | undefined> {
  if (kind && slug !== undefined && !(await record.isAddress(kind, slug))) return undefined;
  const { changes } = await record.changes({ kind, slug, limit: LENGTH });
  const [latest] = changes;
  const subject =
    latest && slug !== undefined
      ? (changes.find(({ title }) => title)?.title ?? slug)
      : kind && reading.kinds[kind].label.many;
  const { say } = reading;
  const page = kind
    ? slug === undefined
      ? `/${kindOf(kind).path}`
      : entryPath(kind, slug)
    : "/changes";
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": reading.locale },
      element(
        "id",
        {},
        idIn(reading, slug === undefined ? await feedId(record, kind) : latest?.entryId),
      ),
      element(
        "title",
        {},
        subject ? say("feed.titleOf", { name, subject }) : say("feed.title", { name }),
      ),
      element("updated", {}, (latest?.at ?? new Date(0)).toISOString()),
      element("author", {}, element("name", {}, name)),
      element("link", {
        rel: "self",
        type: "application/atom+xml",
        href: absolute(reading.path(feedPath(kind, slug))),
      }),
      element("link", { rel: "alternate", type: "text/html", href: absolute(reading.path(page)) }),
      changes.map((change) => entryOf(change, reading)),
    ),
  );
}

function entryOf(change: Change, reading: Reading): Xml {
  const { say } = reading;
  const { type, kind, title, href, number, said, together, at } = changeRow(change);
  // What was withdrawn is at no address of its own any more; its entry's page says so.
  const path =
    change.title === null ? href : `${recordPath(kind, change.data.slug)}/v/${change.data.number}`;
  return element(
    "entry",
    {},
    element("id", {}, idIn(reading, uuidFrom(change.hash))),
    element("title", {}, say("feed.entry", { title, change: say(`change.${type}`, { number }) })),
    element("updated", {}, at.toISOString()),
    element("published", {}, at.toISOString()),
    element("link", { rel: "alternate", type: "text/html", href: absolute(reading.path(path)) }),
    element("category", { term: kind, label: reading.kinds[kind].label.one }),
    element(
      "content",
      { type: "text" },
      [
        said ?? say(`change.${type}`, { number }),
        together && `${say("changes.together")} ${together}`,
      ]
        .filter(Boolean)
        .join("\n"),
    ),
  );
}

/** Ids hang on the chain of the log, so that they outlive a move of the site to another address. */
async function feedId(record: Opened["record"], kind: KindName | undefined): Promise<string> {
  const [first] = await record.links({ after: 0, limit: 1 });
  return uuidFrom(`${first?.hash ?? absolute("/")} ${kind ?? "changes"}`);
}

/** The id of the same thing in the language of a reading: each feed has its own, and its entries theirs. */
const idIn = ({ locale }: Reading, uuid = ""): string =>
  `urn:uuid:${locale === DEFAULT_LOCALE ? uuid : uuidFrom(`${uuid} ${locale}`)}`;

/** A UUID of version 8 (RFC 9562) that always follows from the same text. */
function uuidFrom(text: string): string {
  const bytes = createHash("sha256").update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}
