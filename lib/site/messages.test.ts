import { expect, test } from "vitest";
import { wordsOf } from "./messages.ts";
import { en } from "./messages/en.ts";

const say = wordsOf("en");

test("plurals follow the locale's rules, and numbers its way of writing", () => {
  expect(say("pledges.all", { count: 1 })).toBe("1 pledge is on record.");
  expect(say("pledges.all", { count: 1234 })).toBe("1,234 pledges are on record.");
  expect(say("glance.members", { count: 1 })).toBe("member");
});

test("names are filled in, also beside a plural", () => {
  expect(say("pledges.some", { count: 1, total: 24 })).toBe("1 pledge fits, of 24 on record.");
  expect(say("mark.reference", { number: 3 })).toBe("Reference 3");
});

test("what is filled in is not read as a message itself", () => {
  expect(say("history.title", { title: "{title} {count, plural, other {x}}" })).toBe(
    "History of “{title} {count, plural, other {x}}”",
  );
});

test.each(Object.entries(en))("%s is well formed", (_, text) => {
  expect(text.trim()).toBe(text);
  expect(text.replaceAll(/[^{]/g, "").length).toBe(text.replaceAll(/[^}]/g, "").length);
});
