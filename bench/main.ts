// `npm run bench [-- pages|scale|publication|drafting|typing|import ...] [-- --json FILE]`: measures the product on this machine, all of it or the
// parts named, prints tables and writes everything that was measured as JSON. Run it on a machine that does nothing
// else; between versions compare the ratios.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { measureEditAck } from "./edit-ack.ts";
import { measureImport } from "./import.ts";
import { measurePublic } from "./public.ts";
import { measurePublication, type PublicationSpeed } from "./publication.ts";
import { measureScale } from "./scale.ts";
import { measureTyping } from "./typing.ts";

type Progress = (message: string) => void;
/** What is measured, whole for the file, and as the rows of a table. */
type Part = { title: string; measure: (progress: Progress) => Promise<Measured> };
type Row = Record<string, string | number>;
type Measured = { data: unknown; table: readonly Row[]; second?: readonly Row[] };

const PARTS: Record<string, Part> = {
  pages: {
    title: "Public pages, beside node:http that serves the same bytes with the same headers",
    measure: async (progress) => {
      const data = await measurePublic(progress);
      const table = data.map(({ page, bytes, press, raw, ratio }) => ({
        page,
        "bytes in brotli": bytes,
        "press, requests/s": Math.round(press.perSecond),
        "node:http, requests/s": Math.round(raw.perSecond),
        ratio: round(ratio, 2),
        "press p99, ms": press.p99,
        "node:http p99, ms": raw.p99,
      }));
      return { data, table };
    },
  },
  scale: {
    title:
      "Public pages with 100 entries and with 10,000, printed anew, from the shelf, and first after a publication",
    measure: async (progress) => {
      const data = await measureScale(progress);
      const pages = data.pages.map(({ page, few, many, ratio, bytes }) => ({
        page,
        "print at 100, ms": round(few.print, 1),
        "at 10,000, ms": round(many.print, 1),
        ratio: round(ratio.print, 2),
        "hit at 100, ms": round(few.hit, 2),
        "hit at 10,000, ms": round(many.hit, 2),
        "ratio of hits": round(ratio.hit, 2),
        "kB at 100": Math.round(bytes.few / 1000),
        "kB at 10,000": Math.round(bytes.many / 1000),
        "ratio of kB": round(bytes.many / bytes.few, 2),
      }));
      const published = Object.entries(data.publications).flatMap(([size, measured]) =>
        measured.map((each) => publicationRow(each, size === "few" ? " at 100" : " at 10,000")),
      );
      return { data, table: pages, second: published };
    },
  },
  publication: {
    title:
      "From the start of a publication to the new page at a reader, beside one UPDATE and one print",
    measure: async (progress) => {
      const data = await measurePublication(progress);
      const table = data.map((each) => publicationRow(each));
      return { data, table };
    },
  },
  drafting: {
    title: "From a keystroke to its acknowledgement",
    measure: async (progress) => {
      const data = await measureEditAck(progress);
      const table = data.map(({ journal, editors, edits, p50, p99, max }) => ({
        journal: journal ? "with" : "without",
        editors,
        edits,
        "p50, ms": p50,
        "p99, ms": p99,
        "longest, ms": max,
      }));
      return { data, table };
    },
  },
  typing: {
    title: "A long draft that many people have open",
    measure: async (progress) => {
      const data = await measureTyping(progress);
      const { words, people, keys, paint, elsewhere } = data;
      const row = (what: string, { p50, p95 }: typeof paint) => ({
        what,
        words,
        people,
        keys,
        "p50, ms": Math.round(p50),
        "p95, ms": Math.round(p95),
      });
      const table = [
        row("from a key to its paint", paint),
        row("from a key to another person's screen", elsewhere),
      ];
      return { data, table };
    },
  },
  import: {
    title: "Importing the demo record",
    measure: async (progress) => {
      const data = await measureImport(progress);
      const table = data.map(({ what, records, seconds, perSecond }) => ({
        what,
        records,
        seconds: round(seconds, 2),
        "records/s": Math.round(perSecond),
      }));
      return { data, table };
    },
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "string", default: "bench/results/bench.json" } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(
    `There is nothing called ${unknown.join(", ")} to measure: name some of ${Object.keys(PARTS).join(", ")}, or none for all.`,
  );
  process.exit(2);
}

const results: Record<string, unknown> = {
  measuredAt: new Date().toISOString(),
  machine: {
    node: process.version,
    cpu: cpus()[0]?.model,
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  },
};
for (const [name, { title, measure }] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const { data, table, second } = await measure((message) => console.error(message));
  results[name] = data;
  console.log(`\n${title}`);
  console.table(table);
  if (second) console.table(second);
}
mkdirSync(dirname(values.json), { recursive: true });
writeFileSync(values.json, JSON.stringify(results, null, 2) + "\n");
console.log(`Written to ${values.json}`);
process.exit();

function publicationRow(measured: PublicationSpeed, where = ""): Row {
  const { page, publications, p50, longest, floor, ratio } = measured;
  return {
    page: `${page}, published${where}`,
    publications,
    "p50, ms": round(p50, 1),
    "longest, ms": round(longest, 1),
    "floor p50, ms": round(floor, 1),
    "p50 of the floor": round(ratio, 2),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
