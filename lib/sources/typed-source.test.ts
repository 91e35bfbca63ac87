import { describe, expect, test } from "vitest";
import type { CslItem } from "#lib/editorial/source.ts";
import { dateFrom } from "#lib/editorial/spoken.ts";
import { readTyped, typedFrom } from "./typed-source.ts";

const dateOf = (said: string) => dateFrom(said)?.edtf;

const whole: CslItem = {
  id: "healey-2025-k3f9",
  type: "article-newspaper",
  title: "A title",
  author: [
    { family: "Healey", given: "John" },
    { literal: "Ministry of Defence" },
    { literal: "Office of X, Y and Z" },
    { family: "Tusk" },
  ],
  publisher: "The Paper",
  issued: { edtf: "2025-03-24" },
  accessed: { edtf: "2025-03-25" },
  "publisher-place": "London",
  language: "en",
  URL: "https://example.org/a",
  custom: {
    kind: "news",
    agency: "AFP",
    quote: "as printed",
    archived: [{ on: "2025-03-26", url: "https://archive.example/a" }, { on: "2025-04-01" }],
    flags: ["author garbled"],
  },
};

describe("a typed source", () => {
  test("that nobody changed is the same source again, what has no box included", () => {
    const { id: _, ...csl } = whole;
    expect(readTyped(typedFrom(whole), dateOf, whole)).toEqual({ ok: true, csl });
  });

  test("needs a kind and a title", () => {
    expect(readTyped({}, dateOf)).toEqual({
      ok: false,
      invalid: { kind: expect.any(String), title: expect.any(String) },
    });
  });

  test.each([
    ["url", "javascript:alert(1)"],
    ["url", "example.org"],
    ["archivedUrl", "file:///etc/passwd"],
    ["issued", "24 March"],
    ["accessed", "yesterday"],
    ["language", "English!"],
    ["title", "x".repeat(501)],
  ] as const)("is refused at its box %s for %s", (field, value) => {
    const read = readTyped({ kind: "news", title: "A title", [field]: value }, dateOf);
    expect(read).toEqual({ ok: false, invalid: { [field]: expect.any(String) } });
  });

  test("takes the type that CSL has for its kind", () => {
    const typeOf = (kind: string) => {
      const read = readTyped({ kind, title: "A title" }, dateOf);
      return read.ok && [read.csl.type, read.csl.genre];
    };
    expect(typeOf("social")).toEqual(["post", undefined]);
    expect(typeOf("press-release")).toEqual(["webpage", "Press release"]);
  });

  test("loses the genre of a press release when it becomes a report", () => {
    const before: CslItem = {
      id: "a",
      type: "webpage",
      title: "A",
      genre: "Press release",
      custom: { kind: "press-release" },
    };
    const read = readTyped({ kind: "analysis", title: "A" }, dateOf, before);
    expect(read.ok && read.csl.genre).toBeUndefined();
  });
});
