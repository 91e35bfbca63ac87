import { expect, it } from "vitest";
import { findingsIn } from "./read-form.ts";

it("reads findings on several claims", () => {
  const form = new FormData();
  form.append("claim", "venue abc");
  form.append("claim", "account/p1 def");
  form.append("finding", "disputed");
  form.append("reason", " Not there ");
  expect(findingsIn(form)).toEqual([
    { path: "venue", hash: "abc", finding: "disputed", reason: "Not there" },
    { path: "account/p1", hash: "def", finding: "disputed", reason: "Not there" },
  ]);
});
