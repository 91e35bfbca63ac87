import { expect, test } from "vitest";
import { readStamp, stampOf } from "./stamp.ts";

const SECRET = "a secret of thirty-three characters";
const ID = "0b7c9c1e-6d0a-4b1e-8d52-0d6f5a3c8a11";
const NOW = 1_764_000_000_000;
const signed = {
  about: "/meetings/x/question?claim=heldOn&version=1",
  typed: { words: "Was it on Sunday?", link: "", mail: "" },
};
const stamp = stampOf(SECRET, signed, NOW, ID);
const LATER = NOW + 10_000;

test("what was shown can be sent, under the id that it was shown with", () => {
  expect(readStamp(SECRET, signed, stamp, LATER)).toEqual({ id: ID });
});

test("not before anybody could have read it, and not after a day", () => {
  expect(readStamp(SECRET, signed, stamp, NOW + 200)).toBe("quick");
  expect(readStamp(SECRET, signed, stamp, NOW + 25 * 3_600_000)).toBe("expired");
});

test("nothing else can be sent by it", () => {
  const others = [
    { ...signed, about: signed.about.replace("heldOn", "venue") },
    { ...signed, typed: { ...signed.typed, words: "Buy!" } },
    { ...signed, typed: { ...signed.typed, mail: "reader@example.org" } },
    // Words and link don't run into each other.
    { ...signed, typed: { words: "Was it on ", link: "Sunday?", mail: "" } },
  ];
  for (const other of others) expect(readStamp(SECRET, other, stamp, LATER)).toBe("expired");
});

test("nobody else can make one, nor change its time or its id", () => {
  const [, , mac = ""] = stamp.split(".");
  const forged = [
    stampOf("another secret of the same length..", signed, NOW, ID),
    `${ID}.${NOW - 100_000}.${mac}`,
    `${ID.replace("0", "1")}.${NOW}.${mac}`,
    `${ID}.${NOW}.`,
    "",
    "x".repeat(5000),
  ];
  for (const one of forged) expect(readStamp(SECRET, signed, one, LATER)).toBe("expired");
});
