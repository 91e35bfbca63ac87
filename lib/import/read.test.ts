import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { importJsonSchema } from "./format.ts";
import type { Known } from "./check-references.ts";
import { readImportFile } from "./read.ts";

const NOTHING: Known = { sources: new Set(), addresses: new Set() };
const read = (file: unknown, known = NOTHING) => readImportFile(JSON.stringify(file), known);
const file = (entries: unknown[], sources: unknown[] = []) => ({
  format: "ratify-import",
  version: 1,
  sources,
  entries,
});
const problemsOf = (...given: Parameters<typeof read>) => {
  const result = read(...given);
  return result.ok ? [] : result.problems;
};

test.each(["coalition.json", "in-hand.json", "open-work.json"])(
  "the demo's %s can be read",
  async (name) => {
    const text = await readFile(new URL(`../../db/seed/${name}`, import.meta.url), "utf8");
    const base = JSON.parse(
      await readFile(new URL("../../db/seed/coalition.json", import.meta.url), "utf8"),
    ) as { sources: { id: string }[]; entries: { kind: string; slug: string }[] };
    const known = {
      sources: new Set(base.sources.map(({ id }) => id)),
      addresses: new Set(base.entries.map(({ kind, slug }) => `${kind}/${slug}`)),
    };
    expect(readImportFile(text, name === "coalition.json" ? NOTHING : known)).toMatchObject({
      ok: true,
    });
  },
);

test("text that is not JSON is refused as that", () => {
  const result = readImportFile("{ format:", NOTHING);
  expect(result).toMatchObject({ ok: false, problems: [{ place: "the file" }] });
});

test("a wrong value is named with its entry, its field and the reason", () => {
  const pledge = {
    kind: "pledge",
    slug: "a-pledge",
    fields: { announcedOn: { value: "2025-02-30" } },
  };
  expect(problemsOf(file([pledge]))).toMatchObject([
    { place: "entries[0] (pledge/a-pledge) → fields → announcedOn → value" },
  ]);
});

test("a field that the kind does not have is refused", () => {
  const pledge = { kind: "pledge", slug: "a-pledge", fields: { colour: { value: "red" } } };
  expect(problemsOf(file([pledge]))[0]?.reason).toContain("colour");
});

test("a source that is neither in the file nor in the record is named with its place", () => {
  const pledge = {
    kind: "pledge",
    slug: "a-pledge",
    fields: { summary: { value: "Words.", citations: [{ source: "nowhere" }] } },
  };
  expect(problemsOf(file([pledge]))).toEqual([
    {
      place: "pledge/a-pledge → fields → summary → citations → 0 → source",
      reason: "There is no source “nowhere” in the file or the record.",
    },
  ]);
  expect(problemsOf(file([pledge]), { ...NOTHING, sources: new Set(["nowhere"]) })).toEqual([]);
});

test("a relation to an entry that is nowhere, and an entry that stands twice, are refused", () => {
  const pledge = {
    kind: "pledge",
    slug: "a-pledge",
    fields: { pledgers: { rows: [{ cells: { member: { entry: "member/atlantis" } } }] } },
  };
  expect(problemsOf(file([pledge, pledge])).map(({ reason }) => reason)).toEqual([
    "This stands in the file twice.",
    "There is no entry member/atlantis in the file or the record.",
    "There is no entry member/atlantis in the file or the record.",
  ]);
});

test("the JSON Schema in docs is the one that the kinds give", async () => {
  const stored = await readFile(
    new URL("../../docs/import-format.schema.json", import.meta.url),
    "utf8",
  );
  expect(JSON.parse(stored)).toEqual(JSON.parse(JSON.stringify(importJsonSchema())));
});
