import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { canonical } from "./canonical.ts";
import { claimsOf } from "./claims.ts";
import type { EntryContent, KindName, ProseNode } from "./content.ts";
import { changedClaims, diffEntries, type FieldDiff, type ProseDiff } from "./diff.ts";
import { inlineParts } from "./diff/words.ts";
import { freezeEntry } from "./freeze.ts";
import { claimHash, hashOf } from "./hash.ts";
import { blocksOf } from "./prose.ts";
import { completeContent, kindName, LABELS, SOURCES } from "./testing/arbitraries.ts";
import {
  aRow,
  cite,
  contentOf,
  doc,
  heading,
  list,
  paragraph,
  tableRow,
} from "./testing/content.ts";
import { tidyContent } from "./tidy.ts";

vi.setConfig({ testTimeout: 30_000 }); // random contents take their time on a busy machine
const RUNS = { numRuns: 50 };

const diffOf = (kind: KindName, before: EntryContent["fields"], after: EntryContent["fields"]) =>
  diffEntries({ content: contentOf(kind, before) }, { content: contentOf(kind, after) });
const fieldOf = (
  kind: KindName,
  name: string,
  before: object | undefined,
  after: object | undefined,
) => {
  const side = (held: object | undefined) =>
    held ? { [name]: held as EntryContent["fields"][string] } : {};
  const field = diffOf(kind, side(before), side(after)).fields[0];
  if (!field) throw new Error("no difference");
  return field;
};
const proseOf = (before: ProseNode[], after: ProseNode[]): ProseDiff => {
  const field = fieldOf("pledge", "account", { doc: doc(...before) }, { doc: doc(...after) });
  if (field.shape !== "prose") throw new Error("not prose");
  return field;
};
const changesOf = (before: ProseNode[], after: ProseNode[]) =>
  proseOf(before, after).blocks.map(
    (block) => `${block.path} ${block.moved ? "moved " : ""}${block.change}`,
  );

describe("a value", () => {
  test("of text is compared by words, whole phrases at a time", () => {
    expect(
      fieldOf(
        "meeting",
        "venue",
        { value: "The old town hall in Paris" },
        { value: "The new city hall in Paris" },
      ),
    ).toMatchObject({
      change: "changed",
      words: [
        { op: "same", text: "The " },
        { op: "removed", text: "old town" },
        { op: "added", text: "new city" },
        { op: "same", text: " hall in Paris" },
      ],
    });
  });

  test("of another type is compared as a whole", () => {
    const field = fieldOf("meeting", "heldOn", { value: "2025-03" }, { value: "2025-03-02" });
    expect(field).toMatchObject({ change: "changed", before: "2025-03", after: "2025-03-02" });
    expect(field).not.toHaveProperty("words");
  });

  test("comes, goes, and gives way to a reason for being empty", () => {
    expect(fieldOf("meeting", "venue", undefined, { value: "Here" }).change).toBe("added");
    expect(fieldOf("meeting", "venue", { value: "Here" }, undefined).change).toBe("removed");
    expect(fieldOf("meeting", "venue", { value: "Here" }, { empty: "unknown" })).toMatchObject({
      change: "changed",
      before: "Here",
      around: { empty: { after: "unknown" } },
    });
  });

  test("counts as changed when only what stands around it changed", () => {
    const held = { value: "Here", citations: [cite("source-1")] };
    const change = (rest: object) => fieldOf("meeting", "venue", held, { ...held, ...rest });
    expect(change({ note: "As printed." })).toMatchObject({
      change: "changed",
      around: { note: { after: "As printed." } },
    });
    expect(change({ certainty: "weak" })).toMatchObject({
      around: { certainty: { after: "weak" } },
    });
    expect(
      change({ citations: [cite("source-1", { quote: "Else." }), cite("source-2")] }),
    ).toMatchObject({
      around: { citations: [{ change: "changed" }, { change: "added" }] },
    });
    expect(change({ citations: [] })).toMatchObject({
      around: { citations: [{ change: "removed" }] },
    });
    expect(change({ rivals: [{ id: "r", value: "There", citations: [] }] })).toMatchObject({
      around: { rivals: [{ change: "added" }] },
    });
    expect(change({ citations: [cite("source-1", { id: "another" })] }).change).toBe("unchanged");
  });

  test("an edited source shows only where both sides carry their sources", () => {
    const content = contentOf("meeting", {
      venue: { value: "Here", citations: [cite("source-1")] },
    });
    const known = SOURCES["source-1"];
    if (!known) throw new Error("source-1 is missing");
    const edited = { ...SOURCES, "source-1": { ...known, version: 2, hash: hashOf("new") } };
    const [field] = diffEntries({ content, sources: SOURCES }, { content, sources: edited }).fields;
    expect(field).toMatchObject({
      change: "changed",
      around: { citations: [{ change: "changed", version: { before: 1, after: 2 } }] },
    });
    expect(changedClaims({ content, sources: SOURCES }, { content, sources: edited })).toEqual([
      "venue",
    ]);
    expect(changedClaims({ content, sources: SOURCES }, { content })).toEqual([]);
    expect(diffEntries({ content }, { content, sources: edited }).changed).toBe(false);
  });
});

describe("rows", () => {
  test("are paired by id: added, removed, changed by cell, and moved", () => {
    const before = {
      rows: [
        aRow("a", { name: "A" }),
        aRow("b", { name: "B" }),
        aRow("c", { name: "C", office: "PM" }),
        aRow("e", { name: "E" }),
      ],
    };
    const after = {
      rows: [
        aRow("e", { name: "E" }),
        aRow("a", { name: "A" }),
        aRow("c", { name: "C", office: "Prime Minister" }),
        aRow("d", { name: "D" }),
      ],
    };
    const field = fieldOf("meeting", "present", before, after);
    if (field.shape !== "rows") throw new Error("not rows");
    expect(field.rows.map(({ id, change, moved }) => [id, change, moved])).toEqual([
      ["e", "unchanged", true],
      ["a", "unchanged", false],
      ["b", "removed", false],
      ["c", "changed", false],
      ["d", "added", false],
    ]);
    expect(field.rows[3]?.cells.map(({ column, change }) => [column, change])).toEqual([
      ["name", "unchanged"],
      ["office", "changed"],
    ]);
  });

  test("that only changed places make the field changed, though no claim did", () => {
    const rows = [aRow("a", { name: "A" }), aRow("b", { name: "B" })];
    expect(fieldOf("meeting", "present", { rows }, { rows: rows.toReversed() }).change).toBe(
      "changed",
    );
    const side = (held: typeof rows) => ({
      content: contentOf("meeting", { present: { rows: held } }),
    });
    expect(changedClaims(side(rows), side(rows.toReversed()))).toEqual([]);
  });
});

describe("prose", () => {
  const p = (id: string, words: string) => paragraph(id, words);

  test("shows one edited paragraph as one, by words and citations", () => {
    const before = [
      p("a", "One."),
      paragraph("b", "Two of them met.", "source-1"),
      p("c", "Three."),
    ];
    const after = [
      p("a", "One."),
      paragraph("b", "Two of them spoke.", "source-2"),
      p("c", "Three."),
    ];
    expect(changesOf(before, after)).toEqual([
      "account/a unchanged",
      "account/b changed",
      "account/c unchanged",
    ]);
    const words = proseOf(before, after).blocks[1]?.words ?? [];
    expect(
      words.map(({ op, nodes }) => [op, nodes.map((node) => node.text ?? node.type).join("")]),
    ).toEqual([
      ["same", "Two of them "],
      ["removed", "met"],
      ["added", "spoke"],
      ["same", "."],
      ["removed", "citation"],
      ["added", "citation"],
    ]);
  });

  test("pairs a rewritten paragraph by its id and a renamed one by its words", () => {
    expect(
      changesOf(
        [p("a", "Apples."), p("b", "Pears.")],
        [p("a", "Something else altogether."), p("b", "Pears.")],
      ),
    ).toEqual(["account/a changed", "account/b unchanged"]);
    expect(
      changesOf(
        [p("a", "They met in the hall of Paris.")],
        [p("x", "They met in the hall of London.")],
      ),
    ).toEqual(["account/x changed"]);
    expect(changesOf([p("a", "They met in Paris.")], [p("x", "Nothing in common here.")])).toEqual([
      "account/a removed",
      "account/x added",
    ]);
  });

  test("shows what moved where it stands now", () => {
    const [one, two, three] = [p("a", "One."), p("b", "Two."), p("c", "Three.")];
    expect(changesOf([one, two, three], [three, one, two])).toEqual([
      "account/c moved unchanged",
      "account/a unchanged",
      "account/b unchanged",
    ]);
  });

  test("says when a paragraph became an item of a list or a heading changed its level", () => {
    const [block] = proseOf([p("a", "One.")], [list(p("a", "One."))]).blocks;
    expect(block).toMatchObject({ change: "changed", restructured: true });
    const [title] = proseOf([heading("h", "Aims", 2)], [heading("h", "Aims", 3)]).blocks;
    expect(title).toMatchObject({ change: "changed", restructured: true });
  });

  test("compares a table by its rows", () => {
    const table = (...rows: ProseNode[]): ProseNode => ({ type: "table", content: rows });
    expect(
      changesOf(
        [table(tableRow("r1", ["Aid", "5"]), tableRow("r2", ["Loan", "7"]))],
        [table(tableRow("r1", ["Aid", "6"]), tableRow("r2", ["Loan", "7"]))],
      ),
    ).toEqual(["account/r1 changed", "account/r2 unchanged"]);
  });

  test("notes are part of their paragraph", () => {
    const prose = (notes: Record<string, string>) => ({ doc: doc(p("a", "One.")), notes });
    expect(fieldOf("pledge", "account", prose({}), prose({ a: "Or two." }))).toMatchObject({
      change: "changed",
      blocks: [{ change: "changed", around: { note: { after: "Or two." } } }],
    });
  });

  test("takes 300 rewritten paragraphs in little time", () => {
    const many = (seed: string) =>
      Array.from({ length: 300 }, (_, n) =>
        p(
          `${seed}${n}`,
          Array.from({ length: 60 }, (__, w) => `${seed}${(n * 7 + w * 13) % 97}`).join(" "),
        ),
      );
    const started = performance.now();
    expect(proseOf(many("a"), many("b")).blocks).toHaveLength(600);
    const edited = many("a").map((node, n) =>
      n % 2 ? node : p(`a${n}`, `Now ${node.content?.[0]?.text}`),
    );
    expect(
      proseOf(many("a"), edited).blocks.filter((block) => block.change === "changed"),
    ).toHaveLength(150);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("two long texts without a word in common are replaced, not compared for ever", () => {
    const long = (word: string) =>
      p("a", Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(" "));
    const started = performance.now();
    expect(proseOf([long("x")], [long("y")]).blocks).toMatchObject([{ change: "changed" }]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

/** The side that a difference was made from, rebuilt out of it. */
const rebuilt = (field: FieldDiff, side: "before" | "after"): unknown => {
  const dropped = side === "before" ? "added" : "removed";
  if (field.shape === "value") {
    return field.words
      ? field.words
          .filter(({ op }) => op !== dropped)
          .map(({ text }) => text)
          .join("")
      : field[side];
  }
  if (field.shape === "rows") {
    return field.rows
      .filter((row) => row[side])
      .map((row) => ({
        ...row[side],
        cells: Object.fromEntries(
          row.cells
            .filter((cell) => cell[side] !== undefined)
            .map((cell) => [
              cell.column,
              cell.words
                ? cell.words
                    .filter(({ op }) => op !== dropped)
                    .map(({ text }) => text)
                    .join("")
                : cell[side],
            ]),
        ),
      }));
  }
  return field.blocks
    .filter((block) => block[side])
    .map((block) => [
      block[side]?.kind,
      block[side]?.within,
      block.words
        ? block.words
            .filter(({ op }) => op !== dropped)
            .flatMap(({ nodes }) => nodes.flatMap(inlineParts))
        : inlineParts(block[side]?.node ?? { type: "doc" }),
    ]);
};

const contained = (content: EntryContent, name: string): unknown => {
  const held = content.fields[name];
  if (!held) return undefined;
  if ("doc" in held) {
    return blocksOf(held.doc).map((block) => [block.kind, block.within, inlineParts(block.node)]);
  }
  return "rows" in held ? held.rows : held.value;
};

const bare = (json: unknown): string =>
  canonical(
    JSON.parse(
      JSON.stringify(json ?? null, (key, value: unknown) =>
        key === "attrs" && typeof value === "object" && value !== null && "source" in value
          ? { ...value, id: "" }
          : value,
      ),
    ),
  );

/** Two contents of a kind that share much: some fields come from another content. */
const pairOfContents = kindName().chain((kind) =>
  fc
    .tuple(completeContent(kind), completeContent(kind), fc.infiniteStream(fc.boolean()))
    .map(([before, other, coins]) => {
      const fields = Object.fromEntries(
        Object.entries({ ...before.fields, ...other.fields }).flatMap(([name]) => {
          const held = coins.next().value ? before.fields[name] : other.fields[name];
          return held ? [[name, held] as const] : [];
        }),
      );
      return { before, after: { ...before, fields } };
    }),
);

describe("any two contents", () => {
  test("the old side and the new one can both be read out of their difference", () => {
    fc.assert(
      fc.property(pairOfContents, ({ before, after }) => {
        const diff = diffEntries({ content: before }, { content: after });
        for (const [side, content] of [
          ["before", tidyContent(before)],
          ["after", tidyContent(after)],
        ] as const) {
          for (const field of diff.fields) {
            const expected =
              contained(content, field.field) ?? (field.shape === "value" ? undefined : []);
            const got = rebuilt(field, side);
            // Moved rows and blocks stand where they are now, so the old side is compared without its order.
            const order = (json: unknown) =>
              Array.isArray(json) && side === "before" ? json.map(bare).toSorted() : bare(json);
            expect(order(got)).toEqual(order(expected));
          }
        }
      }),
      RUNS,
    );
  });

  test("the same content has no difference, and one with a difference has one the other way", () => {
    fc.assert(
      fc.property(pairOfContents, ({ before, after }) => {
        const copy: EntryContent = JSON.parse(JSON.stringify(before));
        expect(diffEntries({ content: before }, { content: copy }).changed).toBe(false);
        expect(changedClaims({ content: before }, { content: copy })).toEqual([]);
        const there = diffEntries({ content: before }, { content: after });
        const back = diffEntries({ content: after }, { content: before });
        expect(there.changed).toBe(back.changed);
        expect(there.fields.map(({ field, change }) => [field, change === "unchanged"])).toEqual(
          back.fields.map(({ field, change }) => [field, change === "unchanged"]),
        );
      }),
      RUNS,
    );
  });

  test("the changed claims are those whose hash differs", () => {
    fc.assert(
      fc.property(pairOfContents, ({ before, after }) => {
        const hashes = (content: EntryContent) =>
          new Map(claimsOf(content).map((claim) => [claim.path, claimHash(claim, SOURCES)]));
        const [was, is] = [hashes(before), hashes(after)];
        const paths = new Set([...was.keys(), ...is.keys()]);
        const differing = [...paths].filter((path) => was.get(path) !== is.get(path));
        const changed = changedClaims(
          { content: before, sources: SOURCES },
          { content: after, sources: SOURCES },
        );
        expect(changed.toSorted()).toEqual(differing.toSorted());
        const diff = diffEntries({ content: before }, { content: after });
        expect(diff.changed || changed.length === 0).toBe(true);
      }),
      RUNS,
    );
  });

  test("freezing is no change", () => {
    fc.assert(
      fc.property(kindName().chain(completeContent), (content) => {
        const result = freezeEntry({
          slug: "a",
          title: "A",
          content,
          sources: SOURCES,
          labels: LABELS,
        });
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        expect(diffEntries({ content }, result.frozen).changed).toBe(false);
      }),
      RUNS,
    );
  });
});

test("everything is added where there was nothing, and two kinds cannot be compared", () => {
  const content = contentOf("meeting", {
    title: { value: "T" },
    account: { doc: doc(paragraph("a", "One.")) },
  });
  expect(diffEntries(undefined, { content }).fields.map(({ change }) => change)).toEqual([
    "added",
    "added",
  ]);
  expect(changedClaims(undefined, { content })).toEqual(["title", "account/a"]);
  expect(() => diffEntries({ content: contentOf("pledge") }, { content })).toThrow(TypeError);
});
