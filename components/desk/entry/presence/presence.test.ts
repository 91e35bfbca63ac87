import { describe, expect, test } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import type { SaveState } from "#lib/collab/client.ts";
import { initials } from "./faces.tsx";
import { othersIn } from "./people.ts";
import { saveWords, troubleWords } from "./save-words.ts";

const awarenessOf = (...states: Record<string, unknown>[]) => {
  const awareness = new Awareness(new Y.Doc());
  states.forEach((state, index) => awareness.states.set(1000 + index, state));
  return awareness;
};
const user = (id: string, name: string, color = "#20b672") => ({ id, name, color });

describe("whoever else is in a draft", () => {
  test("is there once, however many windows they have open, and never oneself", () => {
    const awareness = awarenessOf(
      { user: user("b", "Bob") },
      { user: user("a", "Ann") },
      { user: user("b", "Bob"), at: "heldOn" },
      { user: user("me", "Me") },
      {},
    );
    expect(othersIn(awareness, "me")).toEqual([
      { ...user("a", "Ann") },
      { ...user("b", "Bob"), at: "heldOn" },
    ]);
    awareness.destroy();
  });

  test("brings no style along in their colour, and nothing but words in their name", () => {
    const awareness = awarenessOf(
      { user: user("a", "Ann", "red;background:url(//example.org)") },
      { user: { id: "b", name: { html: "<b>" }, color: "#20b672" } },
      { user: user("c", "Cy"), at: { path: "heldOn" } },
    );
    expect(othersIn(awareness, "me")).toEqual([
      { id: "a", name: "Ann", color: "#57524a" },
      { ...user("c", "Cy") },
    ]);
    awareness.destroy();
  });

  test.each([
    ["Olena Marchuk", "OM"],
    ["Ann", "A"],
    ["Émile de la Tour", "ÉT"],
    ["  spaced  out ", "SO"],
    ["𝒜 B", "𝒜B"],
  ])("has initials: %j is %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe("how far a draft is saved", () => {
  const at = new Date(2025, 2, 24, 14, 2);
  test.each<[SaveState, string]>([
    [{ kind: "saving" }, "Saving…"],
    [{ kind: "saved", at }, "Saved 14:02"],
    [{ kind: "offline", unsaved: false, kept: true }, "Offline"],
    [{ kind: "offline", unsaved: true, kept: true }, "Offline: kept on this device"],
    [{ kind: "offline", unsaved: true, kept: "soon" }, "Offline: keeping it on this device…"],
    [{ kind: "offline", unsaved: true, kept: false }, "Offline: not saved, keep this window open"],
    [{ kind: "refused", reason: "closed", unsaved: true, kept: true }, "Not saved"],
  ])("%j is “%s”", (save, words) => {
    expect(saveWords(save, true)).toBe(words);
  });

  test("is read out only in trouble", () => {
    expect(troubleWords({ kind: "saving" })).toBe("");
    expect(troubleWords({ kind: "saved", at })).toBe("");
    expect(troubleWords({ kind: "offline", unsaved: true, kept: false })).toContain("lost");
  });
});
