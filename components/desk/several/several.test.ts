import { describe, expect, test } from "vitest";
import { doneWords, notDoneWords, outcomeWords, type SeveralOutcome } from "./several.ts";

const outcome = (change: Partial<SeveralOutcome>): SeveralOutcome => ({
  does: "archive",
  done: [],
  notDone: [],
  ...change,
});
const ann = { id: "1", title: "Ann" };
const bo = { id: "2", title: "Bo", href: "/desk/entries/2", reason: "It is public." };

describe("what became of several entries is said", () => {
  test("by how many it was done with", () => {
    expect(doneWords(outcome({ done: [ann] }))).toBe("1 archived");
    expect(doneWords(outcome({ does: "unarchive", done: [ann, ann] }))).toBe("2 brought back");
    expect(doneWords(outcome({ does: "requestReview", person: "Tom", done: [ann] }))).toBe(
      "Tom is asked to review 1",
    );
    expect(doneWords(outcome({ does: "takeOverReview", notDone: [bo] }))).toBe(
      "Nothing was taken over",
    );
  });

  test("with those that it was not done with, and why", () => {
    expect(notDoneWords(outcome({ done: [ann] }))).toBeUndefined();
    expect(notDoneWords(outcome({ notDone: [bo] }))).toBe("1 was not archived");
    expect(outcomeWords(outcome({ done: [ann], notDone: [bo] }))).toBe(
      "1 archived. 1 was not archived. Bo: It is public.",
    );
  });
});
