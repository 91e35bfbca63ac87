import { verify } from "@node-rs/argon2";
import { expect, test, vi } from "vitest";
import { hashPassword, passwordMatches, passwordProblem } from "./passwords.ts";

// The real one, watched: work can be counted, time on a busy machine cannot.
vi.mock("@node-rs/argon2", { spy: true });

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

test("without a hash nothing matches, and the same work is done", async () => {
  const hashed = await hashPassword("correct horse battery");
  const costOf = (hash: unknown) => String(hash).split("$").slice(0, 4).join("$");
  vi.mocked(verify).mockClear();
  expect(await passwordMatches("something else entirely", hashed)).toBe(false);
  expect(await passwordMatches("something else entirely", null)).toBe(false);
  const [known, unknown] = vi.mocked(verify).mock.calls.map(([hash]) => costOf(hash));
  expect(known).toBe("$argon2id$v=19$m=19456,t=2,p=1");
  expect(unknown).toBe(known);
});
