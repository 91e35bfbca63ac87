import { expect, test } from "vitest";
import type { EntryContent, ProseNode } from "#lib/editorial/content.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { entryView, leadText, type FieldView } from "./entry-view.ts";
import { readingNow } from "../reading/reading.ts";

const PUBLIC = "11111111-1111-4111-8111-111111111111";
const PRIVATE = "22222222-2222-4222-8222-222222222222";
const around = {
  ...readingNow(),
  hrefOf: (entry: string) => (entry === PUBLIC ? "/members/japan" : undefined),
};
const source = (id: string) => ({
  version: 1,
  hash: id,
  csl: { id, type: "webpage" as const, title: id },
});
const cite = (of: string) => [{ id: `c-${of}`, source: of }];

const viewOf = (fields: EntryContent["fields"]) => {
  const frozen: FrozenEntry = {
    slug: "a-loan",
    title: "A loan",
    content: { kind: "pledge", schemaVersion: 1, fields },
    sources: { one: source("one"), two: source("two"), three: source("three") },
    labels: {
      [PUBLIC]: { kind: "member", slug: "japan", label: "Japan" },
      [PRIVATE]: { kind: "member", slug: "china", label: "China" },
    },
  };
  return entryView(frozen, around);
};
const named = (fields: readonly FieldView[], name: string) =>
  fields.find((field) => field.field === name);

test("references are numbered as a reader meets them: lead, facts, sections", () => {
  const view = viewOf({
    statusHistory: {
      rows: [{ id: "s1", cells: { status: "announced" }, citations: cite("three") }],
    },
    status: { value: "announced", citations: cite("two") },
    summary: { value: "A loan was announced.", citations: cite("one") },
  });
  expect(view.apparatus.references().map((reference) => reference.source)).toEqual([
    "one",
    "two",
    "three",
  ]);
  expect(leadText(view)).toBe("A loan was announced.");
  expect(view.sections.map(({ field }) => field)).toEqual(["statusHistory"]);
});

test("a value stands with its rivals, its certainty and its note", () => {
  const view = viewOf({
    amount: {
      value: { amount: "2200000000", currency: "GBP", instrument: "loan" },
      certainty: "contradicted",
      note: "The headline says 2.",
      citations: cite("one"),
      rivals: [
        {
          id: "r1",
          value: { amount: "2000000000", currency: "GBP", instrument: "loan" },
          citations: cite("two"),
        },
      ],
    },
  });
  expect(named(view.facts, "amount")).toMatchObject({
    value: { text: "£2.2 billion", detail: "loan" },
    annotated: { certainty: "contradicted", marks: [{ number: 1 }], note: { letter: "a" } },
    rivals: [{ value: { text: "£2 billion" }, annotated: { marks: [{ number: 2 }] } }],
  });
});

test("an empty field says why, and one that nobody filled in says nothing", () => {
  const view = viewOf({ condition: { empty: "not-on-record" }, place: {} });
  expect(named(view.facts, "condition")).toMatchObject({ empty: "not-on-record" });
  expect(named(view.facts, "place")).toBeUndefined();
});

test("an entry that is not public shows its frozen label without a link", () => {
  const view = viewOf({
    pledgers: {
      rows: [
        { id: "a", cells: { member: { entry: PUBLIC } } },
        { id: "b", cells: { member: { entry: PRIVATE } } },
      ],
    },
  });
  expect(named(view.facts, "pledgers")).toMatchObject({
    rows: [
      { cells: { member: { text: "Japan", href: "/members/japan" } } },
      { cells: { member: { type: "entry", text: "China" } } },
    ],
  });
  expect(JSON.stringify(named(view.facts, "pledgers"))).not.toContain("/members/china");
});

test("columns that no row fills are left out", () => {
  const view = viewOf({
    statusHistory: { rows: [{ id: "s1", cells: { status: "announced", on: "2025-03" } }] },
  });
  const history = view.sections[0];
  expect(history?.type === "rows" && history.columns.map(({ name }) => name)).toEqual([
    "status",
    "on",
  ]);
});

const account = (...content: ProseNode[]) => ({ account: { doc: { type: "doc", content } } });
const text = (words: string, ...marks: ProseNode["marks"] & object): ProseNode => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks }),
});
const blocksOf = (view: ReturnType<typeof viewOf>) => {
  const [prose] = view.sections;
  return prose?.type === "prose" ? prose.blocks : [];
};

test("prose keeps its citations in place, and its headings fit the page whatever level they began with", () => {
  const view = viewOf(
    account(
      { type: "heading", attrs: { id: "h", level: 3 }, content: [text("Terms")] },
      {
        type: "paragraph",
        attrs: { id: "p" },
        content: [
          text("A loan."),
          { type: "citation", attrs: { id: "c", source: "one", quote: "a loan" } },
          text(" More."),
        ],
      },
    ),
  );
  expect(blocksOf(view)).toMatchObject([
    { type: "heading", level: 1, text: "Terms" },
    {
      type: "paragraph",
      inlines: [
        { type: "text", text: "A loan." },
        { type: "mark", mark: { number: 1 } },
        { type: "text", text: " More." },
      ],
    },
  ]);
  expect(view.apparatus.references()[0]?.backlinks).toMatchObject([{ quote: "a loan" }]);
});

test.each(["javascript:alert(1)", "data:text/html,x", "//example.org", "\\\\example.org"])(
  "%s does not become a link",
  (href) => {
    const view = viewOf(
      account({
        type: "paragraph",
        attrs: { id: "p" },
        content: [text("here", { type: "link", attrs: { href } })],
      }),
    );
    expect(blocksOf(view)).toMatchObject([{ inlines: [{ text: "here" }] }]);
    expect(JSON.stringify(blocksOf(view))).not.toContain("href");
  },
);

test("a link to an entry leads to where it is public, and is its words where it is not", () => {
  const linkTo = (entry: string, words: string) =>
    text(words, { type: "link", attrs: { href: `entry:${entry}` } });
  const content = [linkTo(PUBLIC, "its ally"), linkTo(PRIVATE, "the other one")];
  const view = viewOf(account({ type: "paragraph", attrs: { id: "p" }, content }));
  expect(blocksOf(view)).toMatchObject([
    { inlines: [{ text: "its ally", entry: around.hrefOf(PUBLIC) }, { text: "the other one" }] },
  ]);
  expect(JSON.stringify(blocksOf(view))).not.toContain(PRIVATE);
});

test("prose nested deeper than may be published shows nothing rather than failing", () => {
  let deep: ProseNode = { type: "paragraph", attrs: { id: "p" }, content: [text("down here")] };
  for (let n = 0; n < 5_000; n++) deep = { type: "blockquote", content: [deep] };
  // Only a database that others wrote into could hold this.
  expect(viewOf({ account: { doc: { type: "doc", content: [deep] } } }).sections).toEqual([]);
});
