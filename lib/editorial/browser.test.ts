// What the desk's pages load must stay light: zod alone is 91 KB, and node:crypto does not exist there.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, test } from "vitest";

const FOR_BROWSERS = [
  "check-value",
  "claims",
  "commands-for",
  "coverage",
  "diff",
  "edtf",
  "find-quote",
  "format",
  "kinds",
  "missing",
  "money",
  "pasted",
  "quantity",
  "references",
  "search-key",
  "snapshot",
  "spoken",
  "tidy",
  "typed",
  "upgrade",
  "warnings",
  "words",
];

/** The packages that a module loads, by itself or through its neighbours; types are gone by then. */
const packagesOf = (file: string, seen = new Set<string>()): Set<string> => {
  const packages = new Set<string>();
  if (seen.has(file)) return packages;
  seen.add(file);
  const code = readFileSync(file, "utf8");
  for (const [, clause = "", from = ""] of code.matchAll(
    /^(?:import|export) ([^;]*?)from "([^"]+)";/gm,
  )) {
    if (clause.startsWith("type ")) continue;
    if (!from.startsWith(".")) packages.add(from);
    else for (const one of packagesOf(resolve(dirname(file), from), seen)) packages.add(one);
  }
  return packages;
};

test.each(FOR_BROWSERS)("%s.ts can be loaded by a browser", (name) => {
  const packages = packagesOf(resolve(import.meta.dirname, `${name}.ts`));
  expect([...packages].filter((one) => one !== "diff")).toEqual([]);
});

test("the walk finds what it looks for", () => {
  const packages = packagesOf(resolve(import.meta.dirname, "freeze.ts"));
  expect([...packages].toSorted()).toEqual(["node:crypto", "zod"]);
});
