import { expect, test } from "vitest";
import { claimsOf } from "#lib/editorial/claims.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { claimInWords, claimWords } from "./claim-words.ts";
import { readingNow } from "../reading/reading.ts";

const JAPAN = "11111111-1111-4111-8111-111111111111";
const frozen: FrozenEntry = {
  slug: "a-loan",
  title: "A loan",
  content: {
    kind: "pledge",
    schemaVersion: 1,
    fields: {
      announcedOn: { value: "2025-03-10~" },
      pledgers: { rows: [{ id: "a", cells: { member: { entry: JAPAN }, share: "half" } }] },
      condition: { empty: "not-decided" },
      title: { value: "A loan" },
      account: {
        doc: {
          type: "doc",
          content: [
            {
              type: "paragraph",
              attrs: { id: "p" },
              content: [{ type: "text", text: "word ".repeat(100) }],
            },
          ],
        },
      },
    },
  },
  sources: {},
  labels: { [JAPAN]: { kind: "member", slug: "japan", label: "Japan" } },
};

test("a claim says in a line what it says on its page", () => {
  const said = new Map(
    claimsOf(frozen.content).map((claim) => [claim.path, claimWords(claim, frozen, readingNow())]),
  );
  expect(said.get("announcedOn")).toBe("about 10 March 2025");
  expect(said.get("pledgers/a")).toBe("Japan, half");
  expect(said.get("condition")).toBe("Not yet decided");
  expect(said.get("account/p")).toMatch(/^word (?:word )+word…$/);
  expect(said.get("account/p")?.length).toBeLessThanOrEqual(160);
});

test("what somebody typed is marked as the record's language, and what is worded for the reader is not", () => {
  const french = readingNow("fr");
  const said = new Map(
    claimsOf(frozen.content).map((claim) => [claim.path, claimInWords(claim, frozen, french)]),
  );
  expect(said.get("title")).toMatchObject({ words: "A loan", lang: "en" });
  expect(said.get("account/p")).toMatchObject({ lang: "en" });
  expect(said.get("pledgers/a")).toMatchObject({ lang: "en" });
  expect(said.get("announcedOn")).toMatchObject({ lang: undefined });
  expect(said.get("condition")).toMatchObject({ lang: undefined });
  const [title] = claimsOf(frozen.content).filter(({ path }) => path === "title");
  expect(title && claimInWords(title, frozen, readingNow()).lang).toBeUndefined();
});
