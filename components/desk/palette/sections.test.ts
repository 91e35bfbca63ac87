import { expect, test } from "vitest";
import { placesFor } from "../shell/places.ts";
import { NOTHING } from "./found.ts";
import { sectionsFor } from "./sections.ts";

const run = () => {};
const offer = {
  actions: [
    { id: "a1", label: "Approve", offBecause: "A claim is disputed.", run },
    { id: "a2", label: "Request changes…", run },
  ],
  places: placesFor(false),
  others: [{ id: "keys", label: "Keyboard shortcuts", run }],
  found: NOTHING,
  isAnswered: true,
};
const labels = (words: string) =>
  Object.fromEntries(
    sectionsFor({ ...offer, words }).map(({ id, lines }) => [id, lines.map(({ label }) => label)]),
  );

test("before anything is typed, everything that can be done and gone to is offered", () => {
  expect(labels("").page).toEqual(["Approve", "Request changes…"]);
  expect(labels("").places).toContain("Keyboard shortcuts");
  expect(labels("").all).toBeUndefined();
});

test("words narrow actions and places, and lead to all results", () => {
  expect(labels("req")).toEqual({ page: ["Request changes…"], all: ["All results for “req”"] });
  expect(labels("inb").places).toEqual(["Inbox"]);
});

test("no two lines and sections have the same key, which would hang the page", () => {
  const sections = sectionsFor({ ...offer, words: "i" });
  const keys = sections.flatMap(({ id, lines }) => [
    `section ${id}`,
    ...lines.map((line) => line.id),
  ]);
  expect(new Set(keys).size).toBe(keys.length);
});

test("while the answer is under way nothing stands where it will stand", () => {
  expect(sectionsFor({ ...offer, words: "zebra", isAnswered: false })).toEqual([]);
});

test("an action that is off says why", () => {
  const [page] = sectionsFor({ ...offer, words: "approve" });
  expect(page?.lines).toMatchObject([{ label: "Approve", about: "Off: A claim is disputed." }]);
});
