import { expect, test } from "vitest";
import { contentWords, saysAnything } from "./content-words.ts";
import { aRow, cite, contentOf, doc, heading, paragraph } from "./testing/content.ts";

test("says what an entry says as it is shown, one statement a line, without labels", () => {
  const content = contentOf("meeting", {
    title: { value: "Summit in Kyïv" },
    heldOn: { value: "2025-03-02", citations: [cite("a", { quote: "on Sunday" })] },
    city: {
      value: "Kyïv",
      note: "Kiev in older texts",
      rivals: [{ id: "r1", value: "Lviv", citations: [cite("b", { quote: "or so" })] }],
    },
    present: { rows: [aRow("r7", { name: { name: "Ana", office: "President" } })] },
    account: { doc: doc(heading("h1", "How it began"), paragraph("p1", "They met.", "a")) },
  });
  const lines = contentWords(content).split("\n");
  for (const line of [
    "Summit in Kyïv",
    "2 March 2025",
    "on Sunday",
    "Kyïv",
    "Kiev in older texts",
    "Lviv",
    "or so",
    "How it began",
    "They met.",
    "As it says.",
  ])
    expect(lines).toContain(line);
  expect(contentWords(content)).not.toContain("City");
});

test("names other entries as they were called", () => {
  const content = contentOf("pledge", { atMeeting: { value: { entry: "e1" } } });
  expect(contentWords(content, { e1: { label: "The first meeting" } })).toContain(
    "The first meeting",
  );
});

test("gives what a column of text takes", () => {
  const content = contentOf("meeting", { title: { value: "a\u0000b\ud800" } });
  expect(contentWords(content)).toBe("a b\ufffd");
});

test.each([
  ["a title alone", { title: { value: "Summit of leaders" } }, false],
  ["nothing", {}, false],
  ["a heading", { account: { doc: doc(heading("h1", "How it began")) } }, true],
  ["a value", { city: { value: "Paris" } }, true],
  [
    "a rival without a value",
    { city: { rivals: [{ id: "r1", value: "Lviv", citations: [] }] } },
    true,
  ],
  ["a note without a value", { city: { note: "Kiev in older texts" } }, true],
  ["a quote at the title", { title: { value: "Summit", citations: [cite("a")] } }, true],
])("whether %s says something beside a title", (_, fields, expected) => {
  expect(saysAnything(contentOf("meeting", fields))).toBe(expected);
});
