import fc from "fast-check";
import { expect, test } from "vitest";
import type { CslItem } from "#lib/editorial/source.ts";
import { citationKey } from "./citation-key.ts";

const source = (rest: Partial<CslItem>): Omit<CslItem, "id"> => ({
  type: "webpage",
  title: "A title",
  ...rest,
});
const fixed = () => "k3f9";

test.each([
  [
    source({ author: [{ family: "Healey", given: "John" }], issued: { edtf: "2025-04-10" } }),
    "healey-2025-k3f9",
  ],
  [
    source({ author: [{ literal: "Prime Minister’s Office" }], issued: { edtf: "2025" } }),
    "prime-minister-s-office-2025-k3f9",
  ],
  [source({ publisher: "Élysée", issued: { edtf: "2025-03-27~" } }), "elysee-2025-k3f9"],
  [source({ publisher: "Der Spiegel" }), "der-spiegel-undated-k3f9"],
  [source({ publisher: "Українська правда", issued: { edtf: "2025-09" } }), "source-2025-k3f9"],
])("names %j %s", (csl, key) => {
  expect(citationKey(csl, fixed)).toBe(key);
});

test("always gives a key that the database accepts", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300, unit: "grapheme" }), (publisher) => {
      expect(citationKey(source({ publisher }))).toMatch(/^[a-z0-9][a-z0-9-]{1,62}$/);
    }),
  );
});
