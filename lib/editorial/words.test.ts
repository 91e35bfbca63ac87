import { describe, expect, test } from "vitest";
import { VALUE_FAULTS } from "./check-value.ts";
import type { NewEvent } from "./events.ts";
import { NOTICE_KINDS } from "./notices.ts";
import { eventSentence, faultText, noticeSentence, problemLine } from "./words.ts";

const names = {
  actor: "Ada",
  person: (id: string) => `person ${id}`,
  source: (id: string) => `source ${id}`,
  time: (iso: string) => `time ${iso}`,
};
const say = (event: Pick<NewEvent, "type" | "data">) => eventSentence(event, names);

test("every notice is a sentence about the entry", () => {
  for (const kind of NOTICE_KINDS)
    for (const number of [null, 3])
      expect(noticeSentence(kind, { by: "Ada", title: "The summit", number })).toMatch(
        /^(?:Ada|“|What).*“?The summit”.*\.$/,
      );
});

describe("eventSentence", () => {
  test.each<[Pick<NewEvent, "type" | "data">, string]>([
    [{ type: "entry_created", data: { kind: "pledge", slug: "x" } }, "Ada created this pledge."],
    [
      {
        type: "revision_submitted",
        data: { number: 3, hash: "h", note: "New amount.", superseded: 2 },
      },
      "Ada submitted revision 3 in place of revision 2: “New amount.”",
    ],
    [
      {
        type: "revision_submitted",
        data: { number: 3, hash: "h", note: "New amount.", asked: "p1" },
      },
      "Ada submitted revision 3, and asked person p1 to review it: “New amount.”",
    ],
    [
      { type: "review_requested", data: { number: 3, person: "p1", from: "p2" } },
      "Ada asked person p1 to review revision 3 instead of person p2.",
    ],
    [
      { type: "review_taken_over", data: { number: 3, from: "p1" } },
      "Ada took over the review of revision 3 from person p1.",
    ],
    [
      {
        type: "claims_checked",
        data: { number: 3, supported: ["a", "b"], disputed: [{ path: "c", reason: "No." }] },
      },
      "Ada found 2 claims supported and disputed 1 claim in revision 3.",
    ],
    [
      { type: "revision_approved", data: { number: 3, hash: "h", final: false } },
      "Ada approved revision 3; another approval is needed.",
    ],
    [
      { type: "revision_published", data: { number: 3, hash: "h", replaced: 1 } },
      "Ada published revision 3 in place of revision 1.",
    ],
    [
      { type: "revision_published", data: { number: 3, hash: "h", scheduled: true } },
      "Revision 3 was published, as Ada had scheduled.",
    ],
    [
      { type: "publication_scheduled", data: { number: 3, at: "2026-01-01T00:00:00Z" } },
      "Ada scheduled revision 3 for time 2026-01-01T00:00:00Z.",
    ],
    [
      { type: "roles_changed", data: { person: "7", roles: ["editor", "reviewer"] } },
      "Ada changed the roles of person 7 to editor and reviewer.",
    ],
    [
      { type: "roles_changed", data: { person: "7", roles: [] } },
      "Ada changed the roles of person 7 to no role.",
    ],
    [
      { type: "source_edited", data: { source: "s", version: 2 } },
      "Ada edited the source “source s” (version 2).",
    ],
  ])("%#", (event, sentence) => {
    expect(say(event)).toBe(sentence);
  });
});

test("every fault says what to do, and numbers are grouped", () => {
  for (const fault of VALUE_FAULTS) expect(faultText(fault)).toMatch(/^[A-Z].+\.$/);
  expect(faultText("too_long", { max: 1200, length: 1500 })).toBe(
    "Shorten it to 1,200 characters: it has 1,500.",
  );
});

test("a line of the summary names its place", () => {
  const problem = { path: "heldOn", field: "heldOn", label: "Held on", code: "not_cited" as const };
  expect(problemLine(problem)).toBe("Held on: Cite a source for this.");
});
