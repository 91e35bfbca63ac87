import { describe, expect, it } from "vitest";
import { RESERVED_SLUGS } from "#lib/editorial/kinds.ts";
import { slugProblem, suggestSlug } from "./slug.ts";

describe("a suggested slug", () => {
  it.each([
    ["London summit", "london-summit"],
    ["Élysée summit, 4 September", "elysee-summit-4-september"],
    ["Türkiye’s offer", "turkiyes-offer"],
    ["  – ", ""],
    ["Київ", ""],
  ])("of “%s” is “%s”", (title, slug) => expect(suggestSlug(title)).toBe(slug));

  it("is cut between words and passes its own check", () => {
    const slug = suggestSlug(
      "A meeting of the heads of state and government of all the nations in it",
    );
    expect(slug).toBe("a-meeting-of-the-heads-of-state-and-government-of-all-the");
    expect(slugProblem(slug)).toBeUndefined();
  });
});

describe("a slug", () => {
  it.each(["", "Two", "a--b", "-a", "a-", "a b", "é", "a".repeat(121), ...RESERVED_SLUGS])(
    "“%s” is refused with a reason",
    (slug) => expect(slugProblem(slug)).toBeTypeOf("string"),
  );
  it("of small letters, digits and hyphens is taken", () =>
    expect(slugProblem("2025-03-02-london")).toBeUndefined());
});
