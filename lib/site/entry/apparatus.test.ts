import { expect, test } from "vitest";
import type { FrozenSource } from "#lib/editorial/frozen.ts";
import { createApparatus, lettered } from "./apparatus.ts";

const source = (id: string): FrozenSource => ({
  version: 1,
  hash: id,
  csl: { id, type: "webpage", title: `Title of ${id}` },
});
const sources = { alpha: source("alpha"), beta: source("beta") };
const citation = (of: string, quote?: string) => ({
  id: `${of}-${quote}`,
  source: of,
  ...(quote ? { quote } : {}),
});

test("a source keeps the number of its first mention", () => {
  const apparatus = createApparatus(sources);
  const [first] = apparatus.cite([citation("beta")]);
  const marks = apparatus.cite([citation("alpha"), citation("beta")]);
  expect(first?.number).toBe(1);
  expect(marks.map((mark) => mark.number)).toEqual([2, 1]);
  expect(apparatus.references().map((reference) => reference.source)).toEqual(["beta", "alpha"]);
});

test("each mention has a way back, with its own quote", () => {
  const apparatus = createApparatus(sources);
  const first = apparatus.cite([citation("alpha", "One.")]);
  const second = apparatus.cite([citation("alpha", "Two.")]);
  expect(apparatus.references()[0]?.backlinks).toEqual([
    { href: `#${first[0]?.id}`, letter: "a", mark: first[0]?.id, quote: "One." },
    { href: `#${second[0]?.id}`, letter: "b", mark: second[0]?.id, quote: "Two." },
  ]);
});

test("what was not frozen into the revision is not cited", () => {
  const apparatus = createApparatus(sources);
  expect(apparatus.cite([citation("elsewhere")])).toEqual([]);
  expect(apparatus.references()).toEqual([]);
});

test("notes are lettered apart from references, and empty ones are none", () => {
  const apparatus = createApparatus(sources);
  apparatus.cite([citation("alpha")]);
  expect(apparatus.annotate({ note: "  " })).toEqual({ marks: [] });
  const { note } = apparatus.annotate({ note: "The day follows the host's zone." });
  expect(note).toEqual({ id: "noted-a", letter: "a", target: "#note-a" });
  expect(apparatus.notes()).toEqual([
    { letter: "a", anchor: "note-a", text: "The day follows the host's zone.", href: "#noted-a" },
  ]);
});

test("letters go on after z", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(lettered)).toEqual([
    "a",
    "z",
    "aa",
    "az",
    "ba",
    "zz",
    "aaa",
  ]);
});
