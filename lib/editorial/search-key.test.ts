import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plain, slugFrom } from "./search-key.ts";
import { RESERVED_SLUGS } from "./kinds.ts";
import { slugSchema } from "./schema.ts";

test("matches without case and accents", () => {
  expect(plain("Türkiye")).toBe(plain("TURKIYE"));
  expect(plain("Łódź  Straße\tØresund")).toBe("lodz strasse oresund");
  expect(plain("Зеленський")).toBe(plain("зеленськии"));
});

test.each([
  ["London Summit on Ukraine: Securing Our Future", "london-summit-on-ukraine-securing-our-future"],
  ["Leaders’ meeting, 13 August", "leaders-meeting-13-august"],
  ["  Côte d'Ivoire ", "cote-divoire"],
  ["第一", ""],
])("makes an address of %j", (title, slug) => {
  expect(slugFrom(title)).toBe(slug);
});

test("an address that comes of a title is one that the schema takes, or empty or reserved", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      const slug = slugFrom(title);
      const unfit = slug === "" || (RESERVED_SLUGS as readonly string[]).includes(slug);
      expect(slugSchema.safeParse(slug).success).toBe(!unfit);
    }),
  );
});

test("reserved words, capitals and stray hyphens are no slugs", () => {
  for (const slug of [...RESERVED_SLUGS, "A", "a--b", "-a", "a-", "a b", "", "a".repeat(81)]) {
    expect(slugSchema.safeParse(slug).success).toBe(false);
  }
});
