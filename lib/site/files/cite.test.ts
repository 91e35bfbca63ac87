import fc from "fast-check";
import { expect, test } from "vitest";
import { bibtex, citationText, cslJson, ris, type Citable } from "./cite.ts";
import { wordsOf } from "../words/messages.ts";

const summit: Citable = {
  id: "meeting-2025-03-27-paris-summit-v2",
  title: "Paris summit & dinner, 50% {draft}_#1",
  container: "Coalition of the willing: public record",
  version: 2,
  url: "https://record.example/meetings/2025-03-27-paris-summit/v/2",
  issued: new Date("2025-11-03T23:59:00Z"),
  accessed: new Date("2025-11-24T08:00:00Z"),
};

test("a citation in words says what, where, which version and when", () => {
  const reading = { say: wordsOf("en"), tag: "en-GB" };
  expect(citationText(summit, reading)).toBe(
    "“Paris summit & dinner, 50% {draft}_#1”, Coalition of the willing: public record, version 2, 3 November 2025, https://record.example/meetings/2025-03-27-paris-summit/v/2 (read 24 November 2025).",
  );
  expect(citationText({ ...summit, version: undefined }, reading)).not.toContain("version");
});

/** Reads one entry strictly: a key, then fields whose braces balance, each on its line. */
function parseBibtex(text: string) {
  const whole = /^@misc\{([a-z0-9-]+),\n([\s\S]+)\n\}\n$/.exec(text);
  const fields = (whole?.[2] ?? "").split(",\n").map((line) => {
    const [, name = "", value = ""] = /^ {2}([a-z]+) = (.+)$/s.exec(line) ?? [];
    let depth = 0;
    for (const character of value.replaceAll(/\\[{}\\$&#%_]/g, "")) {
      if (character === "{") depth += 1;
      if (character === "}") depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    return [name, value] as const;
  });
  return { key: whole?.[1], fields: Object.fromEntries(fields) };
}

test("BibTeX reads back, with what TeX would take for its own escaped", () => {
  const { key, fields } = parseBibtex(bibtex(summit));
  expect(key).toBe(summit.id);
  expect(fields).toEqual({
    title: "{{Paris summit \\& dinner, 50\\% \\{draft\\}\\_\\#1}}",
    howpublished: "{Coalition of the willing: public record}",
    year: "{2025}",
    month: "nov",
    version: "{2}",
    url: `{${summit.url}}`,
    urldate: "{2025-11-24}",
  });
});

test("no title breaks out of its field", () => {
  const title = fc
    .string({ unit: "grapheme-ascii", minLength: 1 })
    .filter((text) => !text.includes(",\n"));
  fc.assert(
    fc.property(title, (text) => {
      expect(Object.keys(parseBibtex(bibtex({ ...summit, title: text })).fields)).toHaveLength(7);
      expect(parseRis(ris({ ...summit, title: text }))).toHaveLength(10);
      expect(JSON.parse(cslJson({ ...summit, title: text }))).toMatchObject([{ title: text }]);
    }),
  );
});

/** Reads RIS strictly: a tag of two letters, two spaces, a hyphen, a space, the value, CRLF. */
function parseRis(text: string): [string, string][] {
  expect(text.endsWith("\r\n")).toBe(true);
  return text
    .slice(0, -2)
    .split("\r\n")
    .map((line) => {
      const [, tag = "", value = ""] = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]*)$/.exec(line) ?? [];
      expect(tag).not.toBe("");
      return [tag, value];
    });
}

test("RIS begins with its type, ends with its end and says each thing once", () => {
  const lines = parseRis(ris(summit));
  expect(lines[0]).toEqual(["TY", "ELEC"]);
  expect(lines.at(-1)).toEqual(["ER", ""]);
  expect(new Set(lines.map(([tag]) => tag)).size).toBe(lines.length);
  expect(Object.fromEntries(lines)).toMatchObject({
    TI: summit.title,
    DA: "2025/11/03",
    ET: "2",
    UR: summit.url,
    Y2: "2025/11/24",
  });
});

test("CSL-JSON is a list of one item with dates in parts", () => {
  expect(JSON.parse(cslJson(summit))).toEqual([
    {
      id: summit.id,
      type: "webpage",
      title: summit.title,
      "container-title": summit.container,
      version: "2",
      issued: { "date-parts": [[2025, 11, 3]] },
      accessed: { "date-parts": [[2025, 11, 24]] },
      URL: summit.url,
    },
  ]);
});
