import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importViolations } from "./imports.ts";

test("no file imports what its folder may not", () => {
  const paths = globSync(["{app,bench,components,db,e2e,lib}/**/*.{ts,tsx}", "*[!d].ts"]);
  expect(paths.length).toBeGreaterThan(100);
  const sources = new Map(
    paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(path, "utf8")]),
  );
  expect(importViolations(sources)).toEqual([]);
});

test.each([
  [
    "the domain knows no database",
    "lib/editorial/kinds.ts",
    'import { appDb } from "#db/client.ts";',
  ],
  ["the domain knows no library", "lib/editorial/kinds.ts", 'import * as Y from "yjs";'],
  ["the domain knows no system", "lib/editorial/kinds.ts", 'import { join } from "node:path";'],
  [
    "the database knows no command",
    "db/queries/x.ts",
    'import { submit } from "#lib/desk/submit.ts";',
  ],
  ["the site knows no command", "lib/site/x.ts", 'import { submit } from "#lib/desk/submit.ts";'],
  ["nor by its type", "lib/site/x.ts", 'import type { Draft } from "#lib/desk/drafts.ts";'],
  ["nor in passing it on", "lib/site/x.ts", 'export * from "#lib/desk/drafts.ts";'],
  ["nor later on", "lib/site/x.ts", 'const later = () => import("#lib/desk/drafts.ts");'],
  ["nor for its effect", "lib/site/x.ts", 'import "#lib/desk/drafts.ts";'],
  [
    "pages of the site know no desk",
    "app/(site)/page.tsx",
    'import { Bar } from "#components/desk/bar.tsx";',
  ],
  ["nor who is signed in", "app/(site)/page.tsx", 'import { actor } from "#lib/auth/current.ts";'],
  [
    "the site's components know no desk",
    "components/site/x.tsx",
    'import { Bar } from "#components/desk/bar.tsx";',
  ],
  [
    "shared components know neither",
    "components/ui/x.tsx",
    'import { Bar } from "#components/site/bar.tsx";',
  ],
  [
    "components know no database",
    "components/desk/x.tsx",
    'import type { Db } from "#db/client.ts";',
  ],
  ["nothing imports the app", "lib/desk/x.ts", 'import { page } from "#app/desk/page.tsx";'],
  ["nothing imports the server", "app/desk/page.tsx", 'import { run } from "#lib/server/run.ts";'],
  [
    "the product imports no tests",
    "lib/desk/x.ts",
    'import { createTestDatabase } from "#db/testing/database.ts";',
  ],
  [
    "no path leads out of its top folder",
    "lib/desk/x.ts",
    'import { appDb } from "../../db/client.ts";',
  ],
  [
    "nor one over several lines",
    "lib/site/x.ts",
    'import {\n  a,\n  b,\n} from "#lib/desk/drafts.ts";',
  ],
])("%s", (_rule, path, text) => {
  expect(importViolations(new Map([[path, text]]))).toHaveLength(1);
});

test("components don't reach the database through others either", () => {
  const sources = new Map([
    ["components/desk/x.tsx", 'import { a } from "#lib/desk/a.ts";'],
    ["lib/desk/a.ts", 'import { b } from "./b.ts";'],
    ["lib/desk/b.ts", 'import { appDb } from "#db/client.ts";'],
  ]);
  expect(importViolations(sources)).toEqual([
    "components/desk/x.tsx reaches db/client.ts by way of lib/desk/a.ts",
  ]);
  sources.set("components/desk/x.tsx", 'import type { A } from "#lib/desk/a.ts";');
  expect(importViolations(sources)).toEqual([]);
});

test.each([
  ["app/(site)/page.tsx", '"use client";\n'],
  ["components/site/x.tsx", 'import { Suspense } from "react";'],
  ["app/(site)/meetings/loading.tsx", "export default () => null;"],
  ["app/(site)/page.tsx", '"use cache";'],
])("nothing in the site waits or hydrates: %s", (path, text) => {
  expect(importViolations(new Map([[path, text]]))).toHaveLength(1);
});

test("imports along the arrows are fine", () => {
  const sources = new Map([
    ["lib/editorial/kinds.ts", 'import { z } from "zod";\nimport { b } from "./fields.ts";'],
    ["db/queries/x.ts", 'import { KINDS } from "#lib/editorial/kinds.ts";'],
    ["lib/desk/x.ts", 'import { appDb } from "#db/client.ts";'],
    ["app/desk/page.tsx", 'import { Bar } from "#components/desk/bar.tsx";'],
    ["lib/desk/x.db.test.ts", 'import { createTestDatabase } from "#db/testing/database.ts";'],
  ]);
  expect(importViolations(sources)).toEqual([]);
});
