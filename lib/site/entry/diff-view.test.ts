import { expect, test } from "vitest";
import type { EntryContent } from "#lib/editorial/content.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { diffView } from "./diff-view.ts";
import { readingNow } from "../reading/reading.ts";

const reading = readingNow();
const source = (version: number) => ({
  version,
  hash: `${version}`,
  csl: { id: "s", type: "webpage" as const, title: "Joint statement" },
});
const meeting = (fields: EntryContent["fields"], version = 1): FrozenEntry => ({
  slug: "x",
  title: "A meeting",
  labels: {},
  sources: { s: source(version) },
  content: { kind: "meeting", schemaVersion: 1, fields },
});
const paragraph = (text: string, cited = false) => ({
  doc: {
    type: "doc",
    content: [
      {
        type: "paragraph",
        attrs: { id: "p1" },
        content: [
          { type: "text", text },
          ...(cited ? [{ type: "citation", attrs: { id: "c", source: "s" } }] : []),
        ],
      },
    ],
  },
});
/** What a difference says in a line: [-gone-] and [+new+]. */
const told = (before: FrozenEntry | undefined, after: FrozenEntry) =>
  diffView(before, after, reading).map(({ label, change, items }) => {
    const lines = items.flatMap(({ lines: all, remarks }) => [
      ...all.map(({ label: name, pieces }) =>
        [name && `${name}: `, ...pieces.map(({ op, text }) => MARKS[op](text))].join(""),
      ),
      ...remarks,
    ]);
    return `${label} ${change}: ${lines.join(" | ")}`;
  });
const MARKS = {
  same: (text: string) => text,
  added: (text: string) => `[+${text}+]`,
  removed: (text: string) => `[-${text}-]`,
};

test("values are told in words, and what stayed is left out", () => {
  expect(
    told(
      meeting({
        heldOn: { value: "2025-03-02" },
        level: { value: "leaders" },
        city: { value: "Kyiv" },
      }),
      meeting({
        heldOn: { value: "2025-03" },
        level: { value: "leaders" },
        city: { value: "Lviv" },
      }),
    ),
  ).toEqual(["Held on changed: [-2 March 2025-] [+March 2025+]", "City changed: [-Kyiv-][+Lviv+]"]);
});

test("notes, certainty, citations and edited sources are told beside the value", () => {
  const held = (more: object) => ({ heldOn: { value: "2025-03-02", ...more } });
  const cited = held({ citations: [{ id: "c", source: "s", quote: "on Sunday" }] });
  expect(told(meeting(held({})), meeting(cited))).toEqual([
    "Held on changed: 2 March 2025 | Source: [+Joint statement “on Sunday”+]",
  ]);
  expect(told(meeting(cited), meeting(cited, 2))).toEqual([
    "Held on changed: 2 March 2025 | Source: Joint statement “on Sunday”[+ (the source's data were edited: version 1 to 2)+]",
  ]);
  expect(
    told(meeting(held({})), meeting(held({ certainty: "inferred", note: "By the press." }))),
  ).toEqual([
    "Held on changed: 2 March 2025 | Certainty: [+inferred by the editors+] | Note: [+By the press.+]",
  ]);
});

test("prose is told word by word, a citation by its source", () => {
  expect(
    told(
      meeting({ account: paragraph("They met in the green hall.") }),
      meeting({ account: paragraph("They met in the blue hall.", true) }),
    ),
  ).toEqual(["Account changed: They met in the [-green-][+blue+] hall.[+ [Joint statement]+]"]);
});

test("what markup would be is text", () => {
  const [line] = told(undefined, meeting({ account: paragraph("<script>alert(1)</script>") }));
  expect(line).toBe("Account added: [+<script>alert(1)</script>+]");
});

test("the same version has no difference", () => {
  expect(told(meeting({ city: { value: "Kyiv" } }), meeting({ city: { value: "Kyiv" } }))).toEqual(
    [],
  );
});
