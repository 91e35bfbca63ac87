import fc from "fast-check";
import { expect, test } from "vitest";
import { insideOnly } from "./callback-url.ts";

test.each([
  "/desk",
  "/desk/entries?kind=member&page=2",
  "/desk/entries/4b0c#heldOn",
  "/desk/sources?q=https%3A%2F%2Fexample.org%2Fa",
])("%s leads where it says", (wanted) => {
  expect(insideOnly(wanted)).toBe(wanted);
});

test.each([
  ["nothing", undefined],
  ["an empty string", ""],
  ["another site", "https://evil.example/desk"],
  ["another site without a scheme", "//evil.example/desk"],
  ["three slashes", "///evil.example"],
  ["a backslash", "/\\evil.example"],
  ["two backslashes", "\\\\evil.example"],
  ["a backslash inside", "/desk\\..\\evil"],
  ["an encoded slash pair", "/%2F%2Fevil.example"],
  ["an encoded slash pair below the desk", "/desk/%2F%2Fevil.example"],
  ["an encoded backslash", "/desk/%5Cevil.example"],
  ["a twice encoded backslash", "/desk/%255Cevil.example"],
  ["a tab that browsers drop", "/\t/evil.example"],
  ["a line break that browsers drop", "/\n/evil.example"],
  ["an encoded line break", "/desk/%0D%0ASet-Cookie:a=b"],
  ["a leading space", " //evil.example"],
  ["a script", "javascript:alert(1)"],
  ["a user part", "/@evil.example"],
  ["no leading slash", "desk"],
  ["the public side", "/meetings"],
  ["a way out of the desk", "/desk/../sign-in"],
  ["an encoded way out", "/desk/%2e%2e/sign-in"],
  ["a twice encoded way out", "/desk/%252e%252e/sign-in"],
  ["a longer word", "/deskevil"],
  ["a longer word until somebody decodes it", "/desk%2f"],
  ["a malformed escape", "/desk/%zz"],
  ["letters of other alphabets, unencoded", "/desk/ｅvil"],
  ["something endless", `/desk/${"a".repeat(3000)}`],
])("%s leads to the inbox", (_what, wanted) => {
  expect(insideOnly(wanted)).toBe("/desk");
});

test("whatever is asked for, a browser stays on this origin and below the desk", () => {
  const pieces = fc.constantFrom(
    "/",
    "\\",
    "//",
    "desk",
    ".",
    "..",
    "%2f",
    "%5c",
    "%2e",
    "@",
    ":",
    "?",
    "#",
    "evil.example",
    "https:",
    "\t",
    "%09",
    "%25",
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join("")),
      (wanted) => {
        const target = new URL(insideOnly(wanted), "https://ratify.example/sign-in");
        expect(target.origin).toBe("https://ratify.example");
        expect(target.pathname).toMatch(/^\/desk(\/|$)/);
      },
    ),
    { numRuns: 5000 },
  );
});
