import * as fc from "fast-check";
import iso from "i18n-iso-countries";
import { describe, expect, test } from "vitest";
import { meeting } from "./kinds/meeting.ts";
import { isSeveralCells, namesOf, tableOf, understand, type NamedEntry } from "./pasted.ts";
import { countryOf } from "./pasted/countries.ts";

const member = (code: string, label: string, rest: Partial<NamedEntry> = {}): NamedEntry => ({
  id: `id-${code}`,
  kind: "member",
  label,
  isPublic: true,
  code,
  names: [],
  people: [],
  ...rest,
});
const macron = { name: "Emmanuel Macron", office: "President" };
const zelensky = {
  name: "Volodymyr Zelenskyy",
  variants: "Volodymyr Zelensky; Володимир Зеленський",
  office: "President",
};
const NAMES = namesOf([
  member("FR", "France", { people: [macron] }),
  member("DE", "Germany"),
  member("GB", "United Kingdom"),
  member("UA", "Ukraine", { people: [zelensky] }),
  member("TR", "Türkiye", { names: ["Turkey"] }),
  member("PL", "Poland"),
  member("NATO", "NATO", { names: ["North Atlantic Treaty Organization"] }),
  member("EU", "European Union"),
  { ...member("", "France"), id: "meeting", kind: "meeting" },
]);
const understood = (text: string) => understand(tableOf(text), meeting.fields.present, NAMES);
const cells = (text: string) => understood(text).map((row) => row.cells);
const who = (code: string) => ({ entry: `id-${code}` });

describe("countryOf", () => {
  test.each([
    ["France", "FR"],
    ["FRANCE", "FR"],
    ["the Netherlands", "NL"],
    ["Pays-Bas", "NL"],
    ["Royaume-Uni", "GB"],
    ["UK", "GB"],
    ["U.K.", "GB"],
    ["Great Britain", "GB"],
    ["GBR", "GB"],
    ["GB", "GB"],
    ["Turkey", "TR"],
    ["Türkiye", "TR"],
    ["Turquie", "TR"],
    ["Туреччина", "TR"],
    ["Німеччина", "DE"],
    ["Велика Британія", "GB"],
    ["Україна", "UA"],
    ["Czech Republic", "CZ"],
    ["Tchéquie", "CZ"],
    ["Bosnia and Herzegovina", "BA"],
    ["Bosnie-Herzégovine", "BA"],
    ["Боснія і Герцеговина", "BA"],
    ["Côte d'Ivoire", "CI"],
    ["Cote d’Ivoire", "CI"],
    ["l’Allemagne", "DE"],
    ["Polska", "PL"],
    ["ESPAÑA", "ES"],
    ["Ελλάδα", "GR"],
    ["Suomi", "FI"],
    ["Česko", "CZ"],
    ["日本", "JP"],
    ["🇺🇦", "UA"],
    ["🇪🇺", "EU"],
    ["us", undefined],
    ["no", undefined],
    ["Atlantis", undefined],
    ["", undefined],
    ["constructor", undefined],
  ])("%j is %s", (text, code) => {
    expect(countryOf(text)).toBe(code);
  });

  test("knows each country of ISO 3166-1 by both codes and in three languages", () => {
    const displayed = (locale: string) => new Intl.DisplayNames(locale, { type: "region" });
    const lists = ["en", "fr", "uk"].map(displayed);
    const known = Object.entries(iso.getAlpha3Codes()).flatMap(([alpha3, code]) =>
      [code, alpha3, ...lists.map((list) => list.of(code) ?? "")].map((name) => ({ name, code })),
    );
    expect(known.map(({ name }) => ({ name, code: countryOf(name) }))).toEqual(known);
  });
});

describe("tableOf", () => {
  test("takes cells of a spreadsheet apart, with line ends and quotation marks in them", () => {
    expect(
      tableOf('France\t"Prime Minister,\nacting"\tIn person\r\nPoland\t"the ""chair"""'),
    ).toEqual([
      ["France", "Prime Minister, acting", "In person"],
      ["Poland", 'the "chair"'],
    ]);
  });

  test("drops bullets, numbers, marks of footnotes and empty lines", () => {
    expect(tableOf("• France[12]\n\n- Poland\n3. Türkiye [a]\n  \n")).toEqual([
      ["France"],
      ["Poland"],
      ["Türkiye"],
    ]);
  });

  test("reads back what it could have copied, and ends for every text", () => {
    const cell = fc.stringMatching(/^[a-z"\n, ]{0,8}[a-z]$/);
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        const copied = rows.map((row) => row.map(quoted).join("\t")).join("\n");
        const tidy = (text: string) => text.replaceAll(/\s+/g, " ").trim();
        expect(tableOf(copied)).toEqual(rows.map((row) => row.map(tidy)).slice(0, 500));
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void tableOf(text)));
  });

  test("one word is one cell, whatever surrounds it", () => {
    expect(isSeveralCells(" France\n")).toBe(false);
    expect(isSeveralCells("France\nPoland")).toBe(true);
    expect(isSeveralCells("France\tMinister")).toBe(true);
  });
});

describe("understand", () => {
  test("a list of countries in three languages, codes and flags", () => {
    expect(cells("France\nAllemagne\nВелика Британія\n🇺🇦\nPL\nTUR\nNATO")).toEqual(
      ["FR", "DE", "GB", "UA", "PL", "TR", "NATO"].map((code) => ({ member: who(code) })),
    );
  });

  test("a line of countries, and flags side by side", () => {
    const three = [{ member: who("FR") }, { member: who("DE") }, { member: who("PL") }];
    expect(cells("France, Germany and Poland")).toEqual(three);
    expect(cells("🇫🇷🇩🇪🇵🇱")).toEqual(three);
    expect(cells("🇫🇷 France\n🇩🇪 Allemagne\n🇵🇱 Польща")).toEqual(three);
  });

  test("who came, in what office and how", () => {
    expect(
      cells("France – Emmanuel Macron, President (remote)\nUK: Keir Starmer; Host and chair"),
    ).toEqual([
      { member: who("FR"), name: "Emmanuel Macron", office: "President", mode: "remote" },
      { member: who("GB"), name: "Keir Starmer", role: "host-chair" },
    ]);
  });

  test("an office with commas stays whole", () => {
    expect(cells("Poland: W. Kosiniak-Kamysz, Deputy Prime Minister, Minister of Defence")).toEqual(
      [
        {
          member: who("PL"),
          name: "W. Kosiniak-Kamysz",
          office: "Deputy Prime Minister, Minister of Defence",
        },
      ],
    );
  });

  test("rows of a spreadsheet, by their headings in any order", () => {
    expect(
      cells("Level\tCountry\tRepresentative\tMode\nMinister\tGermany\tB. Pistorius\tOnline"),
    ).toEqual([{ member: who("DE"), name: "B. Pistorius", level: "minister", mode: "remote" }]);
  });

  test("rows of a spreadsheet without headings, by what their cells say", () => {
    expect(cells("Emmanuel Macron\tPresident\tFrance\tIn person")).toEqual([
      { member: who("FR"), name: "Emmanuel Macron", office: "President", mode: "in-person" },
    ]);
  });

  test("a representative says for whom", () => {
    expect(cells("Володимир Зеленський")).toEqual([
      { member: who("UA"), name: "Володимир Зеленський" },
    ]);
  });

  test("a recorded absence is one of mode", () => {
    expect(cells("Türkiye – absent")).toEqual([{ member: who("TR"), mode: "absent" }]);
  });

  test("what is not understood is told in its words", () => {
    expect(understood("Brazil – Lula")).toEqual([
      { cells: { name: "Lula" }, left: ["Brazil"], said: "Brazil – Lula" },
    ]);
    expect(understood("Country\tLevel\tRemarks\nAtlantis\tCabinet\tlate")).toEqual([
      {
        cells: {},
        left: ["Member: Atlantis", "Level: Cabinet", "late"],
        said: "Atlantis · Cabinet · late",
      },
    ]);
  });

  test("no word of a list is lost, and nothing is made up", () => {
    const word = fc.constantFrom(
      "France",
      "PL",
      "Lula",
      "President",
      "remote",
      "Brazil",
      "🇩🇪",
      "x y",
    );
    const line = fc.array(word, { minLength: 1, maxLength: 6 });
    const join = fc.constantFrom(" – ", ", ", "\t", ": ", " (");
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), join, (lines, by) => {
        const rows = understood(lines.map((words) => words.join(by)).join("\n"));
        const placed = (kept: (typeof rows)[number]) => [
          ...Object.values(kept.cells).map((value) =>
            typeof value === "object" && "entry" in value
              ? { "id-FR": "France", "id-PL": "PL", "id-DE": "🇩🇪" }[value.entry]
              : value,
          ),
          ...kept.left,
        ];
        const told = rows.flatMap(placed).join(" ").toLowerCase();
        const counted = (text: string, part: string) => text.split(part.toLowerCase()).length;
        for (const one of new Set(lines.flat()))
          expect(counted(told, one)).toBe(counted(lines.flat().join(" ").toLowerCase(), one));
      }),
    );
  });
});

describe("names", () => {
  test("a name that two share names neither; another kind does not count", () => {
    const twice = namesOf([member("A1", "Union"), member("A2", "Union")]);
    expect(twice.find("Union", ["member"])).toBeUndefined();
    expect(NAMES.find("France", ["member"])?.id).toBe("id-FR");
    expect(NAMES.find("France", ["meeting"])?.id).toBe("meeting");
  });

  test("typing finds the likeliest first, in any of the languages", () => {
    const typed = (words: string) => NAMES.beginning(words, ["member"]).map(({ label }) => label);
    expect(typed("ger")).toEqual(["Germany"]);
    expect(typed("Allem")).toEqual(["Germany"]);
    expect(typed("Нім")).toEqual(["Germany"]);
    expect(typed("uk")).toEqual(["United Kingdom", "Ukraine"]);
    expect(typed("u")[0]).toBe("Ukraine");
    expect(typed("")).toHaveLength(8);
    expect(typed("zz")).toEqual([]);
  });
});
