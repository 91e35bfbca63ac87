// Public pages are documents, not an app: what would make them one is not to be found in their code.
import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { expect, test } from "vitest";

const PAGES = ["app/(site)/**/*", "components/site/**/*"];

async function filesOf(patterns: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob([...patterns])) {
    if (/\.tsx?$/.test(file) && !file.includes(".test.")) found.push(file);
  }
  return found.toSorted();
}

/** Names of files that Next treats as parts of an app. */
const APP_FILES = /(?:^|\/)(?:loading|template|error|global-error)\.tsx?$/;
const APP_CODE: readonly [what: string, pattern: RegExp][] = [
  ["a client component", /^\s*["']use client["']/m],
  ["a server action", /["']use server["']/],
  ["Suspense", /\bSuspense\b/],
  ["a hook", /\buse(?:State|Effect|Ref|Context|Reducer|Id|Transition|ActionState)\b/],
  ["Next's link, which prefetches", /from "next\/(?:link|image|script|font)/],
  ["inline style, which the policy forbids", /\bstyle=\{/],
  ["raw HTML", /dangerouslySetInnerHTML/],
  ["a reader's request", /from "next\/headers"/],
  ["the desk", /#components\/desk|#lib\/(?:desk|auth|collab)\//],
  ["the database, past lib/site", /#db\//],
];

test("a page of the site is a document", async () => {
  const files = await filesOf(PAGES);
  expect(files.length).toBeGreaterThan(20);
  const offences = files.flatMap((file) => {
    const code = readFileSync(file, "utf8");
    return [
      ...(APP_FILES.test(file) ? [`${file} is a part of an app`] : []),
      ...APP_CODE.filter(([, pattern]) => pattern.test(code)).map(
        ([what]) => `${file} has ${what}`,
      ),
    ];
  });
  expect(offences).toEqual([]);
});

test.each([
  ['"use client";\nexport {};', "a client component"],
  ["<Suspense fallback={null} />", "Suspense"],
  ["<p style={{ color }} />", "inline style, which the policy forbids"],
  ['import { cookies } from "next/headers";', "a reader's request"],
])("the check finds %j", (code, what) => {
  expect(APP_CODE.filter(([, pattern]) => pattern.test(code)).map(([name]) => name)).toEqual([
    what,
  ]);
});

test("what the site knows comes from its own pool alone", async () => {
  const files = await filesOf(["lib/site/**/*"]);
  const offences = files.filter((file) => {
    const code = readFileSync(file, "utf8");
    return /\bappDb\b|#db\/(?!client\.ts|schema\/site\.ts)|#lib\/(?:desk|auth|collab|jobs|sources)\//.test(
      code,
    );
  });
  expect(offences).toEqual([]);
});
