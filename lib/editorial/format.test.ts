import { describe, expect, test } from "vitest";
import type { FieldValue } from "./content.ts";
import {
  certaintyText,
  emptyText,
  optionLabel,
  referenceParts,
  referenceText,
  valueText,
} from "./format.ts";
import { meeting } from "./kinds/meeting.ts";
import { member } from "./kinds/member.ts";
import { overview } from "./kinds/overview.ts";
import { pledge } from "./kinds/pledge.ts";
import type { ScalarSpec } from "./fields.ts";
import type { CslItem } from "./source.ts";

describe("valueText", () => {
  test.each<[ScalarSpec, FieldValue, string]>([
    [meeting.fields.venue, "Lancaster House", "Lancaster House"],
    [meeting.fields.heldOn, "2025-03-24/2025-03-26", "24 to 26 March 2025"],
    [meeting.fields.level, "leaders", "Leaders"],
    [meeting.fields.level, "no-longer-an-option", "no-longer-an-option"],
    [meeting.fields.timeZone, "America/New_York", "America/New York"],
    [meeting.fields.coordinates, { lat: 51.50402, lon: -0.1388 }, "51.5040° N, 0.1388° W"],
    [
      pledge.fields.amount,
      { amount: "1600000000", currency: "GBP", instrument: "export-finance" },
      "£1.6 billion (export finance)",
    ],
    [
      pledge.fields.amount,
      { amount: "226000000", currency: "EUR", instrument: "unspecified" },
      "€226 million",
    ],
    [
      pledge.fields.announcedBy,
      { name: "Keir Starmer", office: "Prime Minister" },
      "Keir Starmer, Prime Minister",
    ],
    [pledge.fields.announcedBy, { name: "a spokesman" }, "a spokesman"],
    [pledge.fields.atMeeting, { entry: "m1" }, "London summit"],
    [pledge.fields.atMeeting, { entry: "m2" }, "m2"],
    [
      member.fields.names,
      [
        { lang: "en", text: "Turkey" },
        { lang: "tr", text: "Türkiye" },
      ],
      "Turkey (English); Türkiye (Turkish)",
    ],
    [member.fields.code, "GB", "GB"],
    [overview.fields.facts.columns.language, "uk", "Ukrainian"],
    [
      overview.fields.facts.columns.quantity,
      { value: 30, qualifier: "approximate", unit: "countries" },
      "around 30 countries",
    ],
    [
      overview.fields.membershipRule,
      {
        text: "Three meetings.",
        series: "high-level",
        atLeast: 3,
        levels: ["minister", "deputy-head"],
      },
      "Three meetings. (counted: at least 3 meetings of the series “High-level” at the level minister, deputy head)",
    ],
  ])("%#", (spec, value, words) => {
    const labels = { m1: { label: "London summit" } };
    expect(valueText(spec, value, { labels })).toBe(words);
  });
});

test("options, reasons and certainties have words", () => {
  expect(optionLabel(meeting.fields.occurrence.options, "announced-only")).toBe("Announced only");
  expect(emptyText("not-decided")).toBe("Not yet decided");
  expect(certaintyText("weak")).toBe("weakly supported");
});

describe("referenceText", () => {
  const news: CslItem = {
    id: "s",
    type: "article-newspaper",
    title: "European leaders to meet",
    publisher: "Reuters",
    issued: { edtf: "2025-08-11" },
    language: "en",
  };

  test.each<[Partial<CslItem>, string]>([
    [{}, "“European leaders to meet”. Reuters, 11 August 2025."],
    [
      { author: [{ given: "Dan", family: "Sabbagh" }, { family: "Roth" }] },
      "Dan Sabbagh and Roth. “European leaders to meet”. Reuters, 11 August 2025.",
    ],
    [
      { author: [{ family: "A" }, { family: "B" }, { family: "C" }, { family: "D" }] },
      "A and others. “European leaders to meet”. Reuters, 11 August 2025.",
    ],
    [
      {
        author: [{ literal: "Prime Minister's Office" }],
        title: "Who joins?",
        publisher: undefined,
        issued: undefined,
      },
      "Prime Minister's Office. “Who joins?”.",
    ],
    [
      { "container-title": "The Guardian", publisher: "The Guardian" },
      "“European leaders to meet”. The Guardian, 11 August 2025.",
    ],
    [
      {
        title: "Koalition",
        language: "de",
        custom: { kind: "news", titleTranslated: "Coalition" },
      },
      "“Koalition” [Coalition]. Reuters, 11 August 2025. [in German]",
    ],
    [{ issued: { edtf: "2025-03" } }, "“European leaders to meet”. Reuters, March 2025."],
  ])("%#", (change, line) => {
    expect(referenceText({ ...news, ...change })).toBe(line);
  });

  test("marks the language of a foreign title, so that it is read aloud rightly", () => {
    expect(referenceParts({ ...news, language: "fi" })).toContainEqual({
      kind: "title",
      text: news.title,
      lang: "fi",
    });
    expect(referenceParts(news).every(({ lang }) => lang === undefined)).toBe(true);
  });
});
