import { expect, test } from "vitest";
import { readQuestionForm, stepHeader, stepIn, type QuestionStep } from "./question-form.ts";

const read = (fields: Record<string, string>) => readQuestionForm(new URLSearchParams(fields));

test("a question is tidied: lines stay, and nothing that hides or turns round words", () => {
  expect(
    read({
      words: " Was it\u202e so?\r\n\r\nI\u200b doubt it. \u0000",
      link: " https://a.example/b ",
    }),
  ).toEqual({
    typed: { words: "Was it so?\n\nI doubt it.", link: "https://a.example/b", mail: "" },
    problems: {},
  });
});

test("tidied once more it stays, so that what was looked at is what is sent", () => {
  const { typed } = read({ words: "a \r\n b", link: "https://a.example/", mail: "b@c.example" });
  expect(read(typed).typed).toEqual(typed);
});

test.each([
  ["words", "", "none"],
  ["words", " \u200b\n ", "none"],
  ["words", "x".repeat(2001), "long"],
  ["link", "javascript:alert(1)", "form"],
  ["link", "a page", "form"],
  ["link", "https://nowhere", "form"],
  ["link", `https://a.example/${"x".repeat(500)}`, "long"],
  ["mail", "reader", "form"],
  ["mail", "a@b@c.example", "form"],
  ["mail", "a b@c.example", "form"],
  ["mail", `a@${"b".repeat(260)}.example`, "long"],
])("%s of %j is refused, and stays as it was typed", (field, text, problem) => {
  const { typed, problems } = read({ words: "Why?", [field]: text });
  expect(problems).toEqual({ [field]: problem });
  expect(typed).toMatchObject({ [field]: text });
});

test("the page is told how far a question has come, and takes nothing else for it", () => {
  const step: QuestionStep = {
    step: "check",
    typed: { words: "Чому?\n“So?”", link: "", mail: "" },
    problems: {},
    refusal: "quick",
    stamp: "s",
  };
  const { "x-ratify-question": told = "" } = stepHeader(step);
  const given = (text: string | undefined) =>
    stepIn(new Headers(text === undefined ? {} : { "x-ratify-question": text }));
  expect(given(told)).toEqual(step);
  for (const other of [undefined, "", "x", Buffer.from('{"step":"sent"}').toString("base64url")])
    expect(given(other)).toMatchObject({ step: "write", typed: { words: "" } });
});
