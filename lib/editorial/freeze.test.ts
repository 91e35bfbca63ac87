import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { freezeEntry } from "./freeze.ts";
import type { FrozenEntry } from "./frozen.ts";
import { contentHash } from "./hash.ts";
import { frozenEntrySchema } from "./schema.ts";
import { anyContent, LABELS, SOURCES } from "./testing/arbitraries.ts";
import { aRow, cite, contentOf, doc, paragraph } from "./testing/content.ts";

vi.setConfig({ testTimeout: 30_000 }); // random contents take their time on a busy machine
const RUNS = { numRuns: 50 };

const draft = (content: FrozenEntry["content"], rest: Partial<FrozenEntry> = {}): FrozenEntry => ({
  slug: "an-entry",
  title: "An entry",
  content,
  sources: SOURCES,
  labels: LABELS,
  ...rest,
});

const frozenOf = (...args: Parameters<typeof draft>) => {
  const result = freezeEntry(draft(...args));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
};

describe("freezeEntry", () => {
  test("freezing what was frozen changes nothing", () => {
    fc.assert(
      fc.property(anyContent(), (content) => {
        const first = frozenOf(content);
        const second = freezeEntry(first.frozen);
        expect(second).toEqual(first);
        expect(contentHash(JSON.parse(JSON.stringify(first.frozen)))).toBe(first.hash);
      }),
      RUNS,
    );
  });

  test("what is frozen fits the schema of its kind", () => {
    fc.assert(
      fc.property(anyContent(), (content) => {
        const { frozen } = frozenOf(content);
        const parsed = frozenEntrySchema(content.kind).safeParse(
          JSON.parse(JSON.stringify(frozen)),
        );
        expect(parsed.error?.issues ?? []).toEqual([]);
        expect(parsed.data).toEqual(frozen);
      }),
      RUNS,
    );
  });

  test("keeps only sources and labels that the content refers to", () => {
    const { frozen } = frozenOf(
      contentOf("pledge", {
        title: { value: "Missiles" },
        atMeeting: { value: { entry: "meeting-1" }, citations: [cite("source-3")] },
        announcedBy: { value: { name: "A", member: "member-2" }, citations: [cite("source-4")] },
        amount: {
          value: { amount: "1", currency: "GBP", instrument: "loan" },
          rivals: [
            {
              id: "r",
              value: { amount: "2", currency: "GBP", instrument: "loan" },
              citations: [cite("source-5")],
            },
          ],
        },
        account: { doc: doc(paragraph("p", "So.", "source-6")) },
      }),
    );
    expect(Object.keys(frozen.sources).toSorted()).toEqual([
      "source-3",
      "source-4",
      "source-5",
      "source-6",
    ]);
    expect(Object.keys(frozen.labels).toSorted()).toEqual(["meeting-1", "member-2"]);
  });

  test("names each source and entry that is missing, with the claims that need it", () => {
    const content = contentOf("meeting", {
      venue: { value: "Here", citations: [cite("gone")] },
      present: { rows: [aRow("r", { member: { entry: "nobody" } }, [cite("gone")])] },
    });
    expect(freezeEntry(draft(content))).toEqual({
      ok: false,
      problems: [
        { code: "source_missing", source: "gone", paths: ["venue", "present/r"] },
        { code: "entry_missing", entry: "nobody", paths: ["present/r"] },
      ],
    });
  });

  test("does not take an object's own members for sources, entries, notes or nodes", () => {
    const content = contentOf("pledge", {
      atMeeting: { value: { entry: "constructor" }, citations: [cite("toString")] },
      account: { doc: doc(paragraph("valueOf", "One."), paragraph("constructor", "Two.")) },
    });
    expect(freezeEntry(draft(content))).toMatchObject({
      ok: false,
      problems: [{ code: "source_missing" }, { code: "entry_missing" }],
    });
    const { account } = content.fields;
    expect(frozenOf(contentOf("pledge", account ? { account } : {})).claims).toHaveLength(2);
  });

  test("refuses what does not fit the kind, saying where", () => {
    const content = contentOf("meeting", { heldOn: { value: "soon" }, colour: { value: "blue" } });
    const result = freezeEntry(draft(content));
    expect(result.ok).toBe(false);
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([
      "invalid",
      "invalid",
    ]);
  });

  test("gives blocks ids that follow from their words, so that two freezes agree", () => {
    const content = contentOf("pledge", {
      account: { doc: doc(paragraph(undefined, "New."), paragraph("a", "A"), paragraph("a", "B")) },
    });
    const [first, second] = [frozenOf(content), frozenOf(content)];
    expect(first.hash).toBe(second.hash);
    expect(first.claims.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^account\/b/),
      "account/a",
      "account/a-2",
    ]);
  });

  test("the hash covers slug, title, sources and labels", () => {
    const content = contentOf("pledge", {
      summary: { value: "S", citations: [cite("source-1")] },
      atMeeting: { value: { entry: "meeting-1" } },
    });
    const base = frozenOf(content).hash;
    const known = SOURCES["source-1"];
    const label = LABELS["meeting-1"];
    if (!known || !label) throw new Error("the pools have changed");
    expect(frozenOf(content, { slug: "another" }).hash).not.toBe(base);
    expect(frozenOf(content, { title: "Another" }).hash).not.toBe(base);
    expect(frozenOf(content, { sources: { "source-1": { ...known, version: 2 } } }).hash).not.toBe(
      base,
    );
    expect(
      frozenOf(content, { labels: { "meeting-1": { ...label, label: "Other" } } }).hash,
    ).not.toBe(base);
    expect(frozenOf(content, { sources: { "source-1": known } }).hash).toBe(base);
  });

  test("drops what an editor's program adds to prose and keeps every word", () => {
    const { frozen } = frozenOf(
      contentOf("pledge", {
        account: {
          doc: doc({
            type: "paragraph",
            attrs: { id: "p", textAlign: null },
            content: [
              { type: "text", text: "See " },
              { type: "text", text: "", marks: [] },
              {
                type: "text",
                text: "this",
                marks: [
                  {
                    type: "link",
                    attrs: {
                      href: "https://example.org/",
                      target: "_blank",
                      rel: "noopener",
                      class: null,
                    },
                  },
                ],
              },
            ],
          }),
        },
      }),
    );
    expect(frozen.content.fields.account).toEqual({
      doc: doc({
        type: "paragraph",
        attrs: { id: "p" },
        content: [
          { type: "text", text: "See " },
          {
            type: "text",
            text: "this",
            marks: [{ type: "link", attrs: { href: "https://example.org/" } }],
          },
        ],
      }),
    });
  });
});
