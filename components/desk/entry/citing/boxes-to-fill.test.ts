import { expect, it } from "vitest";
import { boxesToFill } from "./boxes-to-fill.ts";

it("fills empty boxes with what a page says, and leaves those into which somebody typed", () => {
  const typed = {
    url: "https://paper.example/a",
    title: "As I read it",
    publisher: " ",
    issued: "",
  };
  const said = { title: "As printed", publisher: "The Paper", issued: "2025-04-10" };
  expect(boxesToFill(typed, said)).toEqual([
    ["publisher", "The Paper"],
    ["issued", "2025-04-10"],
  ]);
});

it("leaves out what the page does not say and what the form has no box for", () => {
  expect(boxesToFill({ title: "", publisher: "" }, { title: "", container: "A series" })).toEqual(
    [],
  );
});
