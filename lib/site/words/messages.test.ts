import { expect, test } from "vitest";
import { INTL_TAGS, LOCALES, type Locale } from "./locales.ts";
import { wordsOf, type MessageKey } from "./messages.ts";
import { en } from "./messages/en.ts";
import { fr } from "./messages/fr.ts";
import { uk } from "./messages/uk.ts";

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { en, fr, uk };
const say = wordsOf("en");

test("plurals follow the locale's rules, and numbers its way of writing", () => {
  expect(say("pledges.all", { count: 1 })).toBe("1 pledge is on record.");
  expect(say("pledges.all", { count: 1234 })).toBe("1,234 pledges are on record.");
  expect(say("glance.members", { count: 1 })).toBe("member");
  const inFrench = wordsOf("fr");
  expect(inFrench("pledges.all", { count: 0 })).toBe("Le registre compte 0 engagement.");
  expect(inFrench("pledges.all", { count: 1234 })).toBe(
    "Le registre compte 1\u202F234 engagements.",
  );
  const inUkrainian = wordsOf("uk");
  expect(
    [1, 2, 5, 11, 21, 24, 1.5].map((count) => inUkrainian("glance.members", { count })),
  ).toEqual(["учасник", "учасники", "учасників", "учасників", "учасник", "учасники", "учасника"]);
});

test("names are filled in, also beside a plural", () => {
  expect(say("pledges.some", { count: 1, total: 24 })).toBe("1 pledge fits, of 24 on record.");
  expect(say("mark.reference", { number: 3 })).toBe("Reference 3");
});

test("what is filled in is neither read as a message itself nor set anew", () => {
  expect(say("history.title", { title: "{title} {count, plural, other {x}}" })).toBe(
    "History of “{title} {count, plural, other {x}}”",
  );
  expect(wordsOf("fr")("history.title", { title: "Why ?" })).toBe(
    "Historique de «\u00A0Why ?\u00A0»",
  );
});

test("no line breaks before a sign that French and Ukrainian printers keep to its word", () => {
  expect(wordsOf("fr")("rule.counted")).toBe("Comptent\u00A0:");
  expect(wordsOf("uk")("frame.demo")).toContain("реєстр\u00A0— демонстрація");
});

/** The names that a message fills in; a branch of a plural that is one word looks like one of them. */
const namesIn = (text: string) => [
  ...new Set(
    [...text.matchAll(/(?:(?:one|few|many|other) )?\{(\w+)(?:\}|, plural,)/g)]
      .filter(([all]) => all.startsWith("{"))
      .map(([, name]) => name),
  ),
];

/** The branches of each plural of a message. */
const branchesIn = (text: string) =>
  [...text.matchAll(/\{\w+, plural,((?:\s*(?:=\d+|\w+)\s*\{[^{}]*\})+)\s*\}/g)].map(
    ([, branches = ""]) => [...branches.matchAll(/(=\d+|\w+)\s*\{/g)].map(([, name]) => name),
  );

/** The forms that a locale needs; French has one more for millions, which no count here reaches. */
const formsOf = (locale: Locale) =>
  new Intl.PluralRules(INTL_TAGS[locale])
    .resolvedOptions()
    .pluralCategories.filter((form) => locale !== "fr" || form !== "many");

const everyMessage = LOCALES.flatMap((locale) =>
  Object.entries(CATALOGUES[locale]).map(([key, text]) => ({ locale, key, text })),
);

test.each(everyMessage)("$locale: $key is well formed", ({ locale, key, text }) => {
  expect(text.trim()).toBe(text);
  expect(text).not.toBe("");
  expect(text.replaceAll(/[^{]/g, "").length).toBe(text.replaceAll(/[^}]/g, "").length);
  expect(new Set(namesIn(text))).toEqual(new Set(namesIn(en[key as MessageKey])));
  expect(branchesIn(text).length).toBe(branchesIn(en[key as MessageKey]).length);
  for (const branches of branchesIn(text)) {
    expect(branches).toEqual(expect.arrayContaining(formsOf(locale)));
  }
});

test.each(LOCALES)("%s says every key, and nothing else", (locale) => {
  expect(new Set(Object.keys(CATALOGUES[locale]))).toEqual(new Set(Object.keys(en)));
});
