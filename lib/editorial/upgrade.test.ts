import { describe, expect, test } from "vitest";
import { KIND_NAMES } from "./content.ts";
import { KINDS } from "./kinds.ts";
import { blankContent, upgrade, upgradeBy, type Steps } from "./upgrade.ts";

describe("upgrade", () => {
  test.each(KIND_NAMES)("leads %s to the version that its kind declares", (kind) => {
    expect(upgrade({ kind, schemaVersion: 1, fields: {} }).schemaVersion).toBe(KINDS[kind].version);
    expect(upgrade(blankContent(kind))).toEqual(blankContent(kind));
  });

  test("takes content through each step that it lacks, and no other", () => {
    const note = (words: string) => ({ title: { value: words } });
    const steps: Steps = [
      (fields) => ({ ...fields, ...note("second") }),
      (fields) => ({ ...fields, venue: { value: JSON.stringify(fields.title) } }),
    ];
    const from = (schemaVersion: number) =>
      upgradeBy(steps, { kind: "meeting", schemaVersion, fields: note("mine") });
    expect(from(1)).toEqual({
      kind: "meeting",
      schemaVersion: 3,
      fields: { title: { value: "second" }, venue: { value: '{"value":"second"}' } },
    });
    expect(from(2).fields.venue).toEqual({ value: '{"value":"mine"}' });
    expect(from(3).fields).toEqual(note("mine"));
    expect(() => from(4)).toThrow(RangeError);
  });
});
