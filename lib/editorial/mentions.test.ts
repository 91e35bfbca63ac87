import { expect, test } from "vitest";
import { mentionAt, mentionedIn, withMention } from "./mentions.ts";

const people = [
  { id: "1", name: "Anna" },
  { id: "2", name: "Anna Berg" },
  { id: "3", name: "Олена Марчук" },
];

test.each([
  ["@", 1, ""],
  ["Ask @An", 7, "An"],
  ["Ask @Anna Be", 12, "Anna Be"],
  ["(@An", 4, "An"],
])("in %j something is being mentioned", (text, caret, words) => {
  expect(mentionAt(text, caret)?.words).toBe(words);
});

test.each([
  ["an address, anna@example.org", 28],
  ["@Anna\nnext line", 15],
  ["no mention", 10],
])("in %j nothing is", (text, caret) => {
  expect(mentionAt(text, caret)).toBeUndefined();
});

test("a chosen name takes the place of what was typed", () => {
  const text = "Ask @An about it";
  const mention = mentionAt(text, 7);
  expect(mention && withMention(text, mention, people[1] ?? { id: "", name: "" })).toEqual({
    words: "Ask @Anna Berg about it",
    caret: 15,
  });
});

test("whole names are mentions, and the longer one counts", () => {
  expect(mentionedIn("@Anna Berg, @Олена Марчук and @Anna Berg again", people)).toEqual(["2", "3"]);
  expect(mentionedIn("@Annabel and Anna", people)).toEqual([]);
});
