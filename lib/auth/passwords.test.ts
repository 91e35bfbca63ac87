import { expect, test } from "vitest";
import { hashPassword, passwordMatches, passwordProblem } from "./passwords.ts";

const ada = { name: "Ada Lovelace", email: "ada.lovelace@analytical.example" };

test.each(["correct horse battery", "Wir-treffen-uns-um-9", "зустріч у Рамштайні", "J7#kk2!pQz0w"])(
  "%s will do",
  (password) => expect(passwordProblem(password, ada)).toBeUndefined(),
);

test.each([
  ["short-one", "at least 12"],
  ["a".repeat(201), "at most 200"],
  ["ababababababab", "five different"],
  ["adalovelace1815", "more than your name"],
  ["Analytical-ada.lovelace", "more than your name"],
  ["Password1234", "guessed first"],
  ["PASSWORD-password", "guessed first"],
  ["abcdefghijklm", "row of keys"],
  ["987654321098", "row of keys"],
])("%s is refused", (password, reason) => {
  expect(passwordProblem(password, ada)).toContain(reason);
});

test("a password matches its own hash, however its letters were composed", async () => {
  const hashed = await hashPassword("Müller trifft Grüß");
  expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwordMatches("Müller trifft Grüß".normalize("NFD"), hashed)).toBe(true);
  expect(await passwordMatches("Müller trifft Gruß", hashed)).toBe(false);
});

test("without a hash nothing matches, and it takes as long", async () => {
  const hashed = await hashPassword("correct horse battery");
  const timed = async (passwordHash: string | null) => {
    const began = performance.now();
    expect(await passwordMatches("something else entirely", passwordHash)).toBe(false);
    return performance.now() - began;
  };
  await timed(null);
  // The quickest of several runs in turn: whatever else the machine does only ever adds.
  const known: number[] = [];
  const unknown: number[] = [];
  for (let run = 0; run < 9; run++) {
    known.push(await timed(hashed));
    unknown.push(await timed(null));
  }
  expect(Math.min(...unknown) / Math.min(...known)).toBeGreaterThan(0.6);
  expect(Math.min(...unknown) / Math.min(...known)).toBeLessThan(1.6);
});
