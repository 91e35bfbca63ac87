// The whole record at an instant, to take away: as lines of JSON, or as an archive with tables.
import { createHash } from "node:crypto";
import { config } from "#lib/config.ts";
import { KIND_NAMES } from "#lib/editorial/content.ts";
import { absolute, linksAt } from "../reading/absolute.ts";
import { entryPath } from "../reading/addresses.ts";
import { wholeEntry } from "../api/entries.ts";
import { tableCsv } from "./csv.ts";
import { licenceInWords } from "./licence.ts";
import { sourcesIn } from "../listing/in-listing.ts";
import { verifyScript } from "../pages/log.ts";
import type { Opened } from "../pages/page.ts";
import { CHANGE_COLUMNS, citationsTable, SOURCE_COLUMNS, tablesOf } from "./tables.ts";
import { zip, type ZippedFile } from "./zip.ts";

const EVERYTHING = Number.MAX_SAFE_INTEGER;

/** The record as JSON Lines: a line about the record, then each entry as the API gives it, then each source. */
export const recordLines = async (opened: Opened): Promise<string> =>
  linesOf(opened, await everythingIn(opened));

async function everythingIn({ record }: Opened) {
  const [entries, listing, head] = await Promise.all([
    record.page({ limit: EVERYTHING }),
    record.listing(),
    record.head(),
  ]);
  return { entries, sources: [...sourcesIn(listing).values()], head };
}
type Everything = Awaited<ReturnType<typeof everythingIn>>;

function linesOf({ reading, name }: Opened, { entries, sources, head }: Everything): string {
  const link = linksAt(reading.asOf);
  const addresses = new Map(
    entries.map(({ entryId, kind, slug }) => [entryId, entryPath(kind, slug)]),
  );
  const about = {
    type: "record",
    name,
    url: link("/"),
    asOf: reading.asOf ?? null,
    log: head ? { seq: head.seq, hash: head.hash } : null,
    entries: entries.length,
    sources: sources.length,
    licence: config().dataLicence ?? null,
  };
  const whole = entries.map((entry) => ({
    type: "entry",
    ...wholeEntry(entry, { addresses, link }),
  }));
  const cited = sources.map((source) => ({
    type: "source",
    ...source,
    url: link(`/sources/${source.id}`),
  }));
  return [about, ...whole, ...cited].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** The record as a ZIP archive: the lines, tables for each kind, the log with its script, and checksums. */
export async function recordArchive(opened: Opened): Promise<Buffer> {
  const { record } = opened;
  const [everything, { changes }, links, script] = await Promise.all([
    everythingIn(opened),
    record.changes({ limit: EVERYTHING, oldestFirst: true }),
    record.links({ after: 0, limit: EVERYTHING }),
    verifyScript(),
  ]);
  const { entries, sources } = everything;
  const files: ZippedFile[] = [
    { name: "record.jsonl", text: linesOf(opened, everything) },
    ...KIND_NAMES.flatMap((kind) =>
      tablesOf(
        kind,
        entries.filter((entry) => entry.kind === kind),
      ),
    ),
    { name: "citations.csv", text: citationsTable(entries) },
    { name: "sources.csv", text: tableCsv(sources, SOURCE_COLUMNS) },
    { name: "changes.csv", text: tableCsv(changes, CHANGE_COLUMNS) },
    {
      name: "log.jsonl",
      text: links
        .map(
          ({ seq, prevHash, hash, body }) => `${JSON.stringify({ seq, prevHash, hash, body })}\n`,
        )
        .join(""),
    },
    { name: "verify-log.mjs", text: script },
    { name: "README.txt", text: readme(opened) },
  ];
  const sums = files.map(({ name, text }) => `${sha256(text)}  ${name}\n`).join("");
  return zip([...files, { name: "SHA256SUMS", text: sums }], changes.at(-1)?.at ?? new Date(0));
}

function readme({ reading: { say, asOf }, name }: Opened): string {
  return [
    name,
    absolute("/"),
    asOf ? say("download.asOf", { asOf }) : say("download.now"),
    licenceInWords(say),
    say("download.readme"),
  ]
    .map((paragraph) => `${paragraph}\n`)
    .join("\n");
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
