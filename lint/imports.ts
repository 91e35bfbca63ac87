// Which folder may import which (docs/architecture.md): one table, checked over the whole tree by
// imports.test.ts. oxlint's no-restricted-imports sees only what is written between the quotes, and
// not where a relative path leads or what is reached through another file.
import { posix } from "node:path";

const ANY_LIB = [
  "lib/auth",
  "lib/collab",
  "lib/desk",
  "lib/import",
  "lib/jobs",
  "lib/mail",
  "lib/press",
  "lib/site",
  "lib/sources",
];
const BASE = ["lib/editorial", "lib/config"];

/** What each folder may import besides itself; a folder that isn't named may import nothing. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "lib/editorial": [],
  "lib/config": [],
  db: BASE,
  "db/testing": [...BASE, "db"],
  // Random histories played against the real commands.
  "db/model": [...BASE, ...ANY_LIB, "db", "db/testing"],
  "db/seed": [...BASE, "db"],
  "db/scripts": [...BASE, ...ANY_LIB, "db", "db/seed"],
  ...Object.fromEntries(ANY_LIB.map((folder) => [folder, [...BASE, ...ANY_LIB, "db"]])),
  "lib/import": [...BASE, ...ANY_LIB, "db", "db/seed"],
  // The public side must not be able to say what the desk knows.
  "lib/site": [...BASE, "lib/press", "db"],
  "lib/press": [...BASE, "lib/site", "db"],
  "lib/server": [...BASE, ...ANY_LIB, "db", "db/seed"],
  "components/ui": ["lib/editorial"],
  "components/site": ["lib/editorial", "lib/site", "components/ui"],
  "components/desk": [
    "lib/editorial",
    "lib/auth",
    "lib/collab",
    "lib/desk",
    "lib/sources",
    "components/ui",
  ],
  "app/(site)": [...BASE, "lib/site", "lib/press", "db", "components/ui", "components/site"],
  // Drafts as the site would show them.
  "app/(preview)": [...BASE, ...ANY_LIB, "db", "components/site", "app/(site)"],
  app: [...BASE, ...ANY_LIB, "db", "components/ui", "components/site", "components/desk"],
  bench: [...BASE, ...ANY_LIB, "lib/server", "db", "db/seed", "db/testing", "e2e", "bin"],
  e2e: [...BASE, ...ANY_LIB, "db", "db/seed", "db/testing"],
  // server.ts, proxy.ts and the tools' own files.
  ".": [...BASE, "lib/server", "lib/auth", "db", "bin"],
};

/** Tests may set up what the code that they test may not know. */
const TESTS_MAY_IMPORT = [...BASE, ...ANY_LIB, "lib/server", "db", "db/seed", "db/testing"];

/** The domain is pure: it describes data, compares it and hashes it. */
const EDITORIAL_PACKAGES = ["zod", "diff", "node:crypto"];

/** A file's path, from the project's root with slashes, and its text. */
export type Sources = ReadonlyMap<string, string>;

/** Says each import that breaks a rule, and each thing in the site's pages that would break them. */
export function importViolations(sources: Sources): string[] {
  const graph = new Map([...sources].map(([path, text]) => [path, importsOf(path, text)] as const));
  return [...graph].flatMap(([path, imports]) => [
    ...imports.flatMap((imported) => forbidden(path, imported)),
    ...throughOthers(path, graph),
    ...unprintable(path, sources.get(path) ?? ""),
  ]);
}

type Import = {
  readonly specifier: string;
  /** The path from the root; undefined for a package. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
};

function importsOf(path: string, text: string): Import[] {
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;
  return [...text.matchAll(pattern)].map(([, type, fixed, dynamic]) => {
    const specifier = fixed ?? dynamic ?? "";
    const target = specifier.startsWith("#")
      ? specifier.slice(1)
      : specifier.startsWith(".")
        ? posix.join(posix.dirname(path), specifier)
        : undefined;
    return { specifier, target, typeOnly: type !== undefined };
  });
}

function forbidden(path: string, { specifier, target }: Import): string[] {
  const folder = folderOf(path);
  const says = (why: string) => [`${path} imports ${specifier}: ${why}`];
  if (target === undefined) {
    return folder === "lib/editorial" &&
      !isTest(path) &&
      !EDITORIAL_PACKAGES.includes(packageOf(specifier))
      ? says(`the domain imports no package but ${EDITORIAL_PACKAGES.join(", ")}`)
      : [];
  }
  const wanted = folderOf(target);
  const isRelative = specifier.startsWith(".");
  if (isRelative && topOf(path) !== topOf(target) && topOf(path) !== ".") {
    return says(`between top folders it is #${target}`);
  }
  if (wanted === folder) return [];
  const allowed = [...(MAY_IMPORT[folder] ?? []), ...(isTest(path) ? TESTS_MAY_IMPORT : [])];
  return allowed.includes(wanted) ? [] : says(`${folder} may not import ${wanted}`);
}

/** Components run in browsers: no value that they import may lead to the database or the system. */
function throughOthers(path: string, graph: ReadonlyMap<string, readonly Import[]>): string[] {
  if (!path.startsWith("components/") || isTest(path)) return [];
  const seen = new Set([path]);
  const queue: { at: string; via: string }[] = [{ at: path, via: path }];
  for (const { at, via } of queue) {
    for (const { target, specifier, typeOnly } of graph.get(at) ?? []) {
      if (typeOnly) continue;
      const reached = target ?? specifier;
      if (topOf(reached) === "db" || reached === "pg" || reached.startsWith("node:"))
        return [`${path} reaches ${reached} by way of ${via}`];
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      queue.push({ at: target, via: at === path ? target : via });
    }
  }
  return [];
}

/** The press prints whole documents without scripts: nothing in them may wait or hydrate. */
function unprintable(path: string, text: string): string[] {
  if (!path.startsWith("app/(site)/") && !path.startsWith("components/site/")) return [];
  return [
    ...(/^["']use client["']/m.test(text) ? [`${path} is a client component`] : []),
    ...(/\bSuspense\b/.test(text) ? [`${path} uses Suspense`] : []),
    ...(path.endsWith("/loading.tsx") ? [`${path}: pages of the site have no loading screen`] : []),
    ...(/\buse cache\b|\bcacheComponents\b/.test(text) ? [`${path} uses Next's cache`] : []),
  ];
}

function folderOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  if (path === "lib/config.ts" || path === "lib/config.test.ts") return "lib/config";
  if (path.startsWith("app/(site)/")) return "app/(site)";
  if (path.startsWith("app/(preview)/")) return "app/(preview)";
  if (top === "lib" || top === "components") return `${top}/${second}`;
  if (top === "db" && ["seed", "scripts", "testing", "model"].includes(second))
    return `db/${second}`;
  return topOf(path);
}

function topOf(path: string): string {
  const [top = "", ...rest] = path.split("/");
  return rest.length === 0 ? "." : top;
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/testing\//.test(path);
}
