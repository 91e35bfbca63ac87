import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { claimsOf, type Claim } from "./claims.ts";
import type { FrozenSource } from "./frozen.ts";
import { claimHash, hashOf } from "./hash.ts";
import { anyContent, citation, SOURCES } from "./testing/arbitraries.ts";
import { aRow, cite, contentOf, doc, paragraph, text } from "./testing/content.ts";

vi.setConfig({ testTimeout: 30_000 }); // random contents take their time on a busy machine
const RUNS = { numRuns: 50 };

const hashed = (claim: Claim | undefined, sources: Record<string, FrozenSource> = SOURCES) =>
  claim && claimHash(claim, sources);

const one = (...args: Parameters<typeof contentOf>): Claim | undefined =>
  claimsOf(contentOf(...args))[0];

const venue = (rest: object) => one("meeting", { venue: { value: "Lancaster House", ...rest } });

test("a hash is SHA-256 of the canonical JSON", () => {
  expect(hashOf({ b: 1, a: [true, null] })).toBe(hashOf({ a: [true, null], b: 1 }));
  expect(hashOf({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
});

describe("a claim's hash changes with", () => {
  const base = hashed(venue({ citations: [cite("source-1")] }));
  const cases: Record<string, object> = {
    "its value": { value: "Downing Street", citations: [cite("source-1")] },
    "a reason for being empty": {
      value: undefined,
      empty: "unknown",
      citations: [cite("source-1")],
    },
    "its note": { citations: [cite("source-1")], note: "As printed." },
    "its certainty": { citations: [cite("source-1")], certainty: "reported" },
    "another source": { citations: [cite("source-2")] },
    "a further source": { citations: [cite("source-1"), cite("source-2")] },
    "no source": { citations: [] },
    "another quote": { citations: [cite("source-1", { quote: "As it said." })] },
    "no quote": { citations: [cite("source-1", { quote: undefined })] },
    "a locator": { citations: [cite("source-1", { locator: "p. 2" })] },
    "a rival": {
      citations: [cite("source-1")],
      rivals: [{ id: "r", value: "Elsewhere", citations: [] }],
    },
  };
  test.each(Object.entries(cases))("%s", (_, change) => {
    expect(hashed(venue(change))).not.toBe(base);
  });

  test("a new version of its source", () => {
    const known = SOURCES["source-1"];
    if (!known) throw new Error("source-1 is missing");
    const edited = { ...SOURCES, "source-1": { ...known, version: 2, hash: hashOf("edited") } };
    const claim = venue({ citations: [cite("source-1")] });
    expect(hashed(claim, edited)).not.toBe(base);
    expect(hashed(claim, { ...SOURCES, "source-2": edited["source-1"] })).toBe(base);
  });

  test("a word, a mark, a citation or its place in a paragraph", () => {
    const block = (...content: Parameters<typeof doc>) =>
      hashed(one("pledge", { account: { doc: doc(...content) } }));
    const atom = { type: "citation", attrs: { ...cite("source-1") } };
    const para = (...content: Parameters<typeof doc>) => ({
      type: "paragraph",
      attrs: { id: "p" },
      content,
    });
    const variants = [
      block(para(text("One. Two."), atom)),
      block(para(text("One. Three."), atom)),
      block(para(text("One. Two."))),
      block(para(text("One."), atom, text(" Two."))),
      block(para({ ...text("One. Two."), marks: [{ type: "bold" }] }, atom)),
    ];
    expect(new Set(variants).size).toBe(variants.length);
  });
});

describe("a claim's hash outlives", () => {
  test("new ids of citations and rivals, and another order of the evidence", () => {
    fc.assert(
      fc.property(fc.array(citation(), { minLength: 2, maxLength: 5 }), (citations) => {
        const renamed = citations.toReversed().map((held, index) => ({ ...held, id: `n${index}` }));
        expect(hashed(venue({ citations: renamed }))).toBe(hashed(venue({ citations })));
        const rivals = (id: string, held: typeof citations) => [
          { id, value: "X", citations: held },
        ];
        expect(hashed(venue({ rivals: rivals("b", renamed) }))).toBe(
          hashed(venue({ rivals: rivals("a", citations) })),
        );
      }),
    );
  });

  test("another id of its block, other neighbours, and another place", () => {
    const account = (...content: Parameters<typeof doc>) =>
      claimsOf(contentOf("pledge", { account: { doc: doc(...content) } }));
    const [alone] = account(paragraph("p", "One.", "source-1"));
    const [, second] = account(paragraph("a", "Zero."), paragraph("q", "One.", "source-1"));
    expect(hashed(second)).toBe(hashed(alone));
  });

  test("another id of its row, and the order in which cells were filled in", () => {
    const row = (id: string, cells: Record<string, string>) =>
      hashed(one("meeting", { present: { rows: [aRow(id, cells)] } }));
    expect(row("r9", { office: "PM", name: "A" })).toBe(row("r1", { name: "A", office: "PM" }));
    expect(row("r1", { name: "A" })).not.toBe(row("r1", { name: "A", office: "PM" }));
  });

  test("blanks: an empty cell, an empty note, space around a value", () => {
    expect(hashed(venue({ value: " Lancaster House\n", note: " ", rivals: [] }))).toBe(
      hashed(venue({})),
    );
  });

  test("a round trip through JSON", () => {
    fc.assert(
      fc.property(anyContent(), (content) => {
        const hashes = (held: typeof content) =>
          claimsOf(held).map((claim) => claimHash(claim, SOURCES));
        expect(hashes(JSON.parse(JSON.stringify(content)))).toEqual(hashes(content));
      }),
      RUNS,
    );
  });
});

test("two claims with one hash say the same", () => {
  fc.assert(
    fc.property(anyContent(), anyContent(), (a, b) => {
      const said = (claim: Claim) =>
        claim.kindOfClaim === "value"
          ? [claim.value, claim.empty]
          : claim.kindOfClaim === "row"
            ? claim.cells
            : claim.text;
      const byHash = Map.groupBy([...claimsOf(a), ...claimsOf(b)], (claim) =>
        claimHash(claim, SOURCES),
      );
      for (const [first, ...twins] of byHash.values()) {
        expect(twins.map(said)).toEqual(twins.map(() => first && said(first)));
      }
    }),
    RUNS,
  );
});
