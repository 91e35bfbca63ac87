import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { print } from "#lib/press/print.ts";
import type { Render } from "#lib/press/print-through.ts";
import { dayInWords } from "#lib/site/words/dates.ts";
import { languageOf } from "#lib/site/reading/addresses.ts";
import { INTL_TAGS, LANGUAGE_NAMES, LOCALES, type Locale } from "#lib/site/words/locales.ts";
import { wordsOf } from "#lib/site/words/messages.ts";
import { movedPage } from "./moved-page.ts";
import { fileOf } from "./paths.ts";
import { rewritePage, rewriteStyles, type Rewritten } from "./rewrite.ts";

/** The mirror cannot be made; the message says what a person has to do. */
export class MirrorError extends Error {
  override name = "MirrorError";
}

type Options = {
  render: Render;
  /** Where an entry is now that had an address once. */
  movedTo: (address: string) => Promise<string | undefined>;
  /** A folder that is empty or not there. */
  folder: string;
  /** Where the living site is: PUBLIC_URL. */
  origin: string;
  /** When the mirror is made. */
  now: Date;
  /** The languages whose pages it holds, the first of the site among them. */
  languages: readonly Locale[];
  progress?: (files: number) => void;
};

/** Where every page and file can be reached from. */
const BEGINNINGS = [
  "/",
  "/sitemap.xml",
  "/robots.txt",
  "/missing",
  "/data",
  "/icon.svg",
  "/api/v1/openapi.json",
];

/** Pages that are rendered at a time. */
const BREADTH = 4;

/**
 * Writes the whole public site into a folder that any web server can serve, or a browser open. Pages have their links
 * turned; every other file is what the site serves, byte for byte. Gives the number of files.
 */
export async function writeMirror(options: Options): Promise<number> {
  const { folder, languages, progress } = options;
  await refuseUnlessEmpty(folder);
  const known = new Map<string, string>();
  const waiting: string[] = [];
  const meet = (address: string) => {
    const file = fileOf(address, languages);
    if (file === undefined || known.has(file)) return;
    known.set(file, address);
    waiting.push(file);
  };
  BEGINNINGS.forEach(meet);
  let written = 0;
  while (waiting.length > 0) {
    await Promise.all(
      waiting.splice(0, BREADTH).map(async (file) => {
        const address = known.get(file) ?? "";
        const made = await fileAt(address, file, options);
        if (!made) return;
        await write(folder, file, made.body);
        written += 1;
        progress?.(written);
        made.leadsTo.forEach(meet);
      }),
    );
  }
  await write(folder, "MIRROR.txt", Buffer.from(readme(options)));
  return written + 1;
}

async function refuseUnlessEmpty(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new MirrorError(`${folder} cannot be written into: ${error.message}.`);
  });
  if (there.length > 0) {
    throw new MirrorError(
      `${folder} is not empty. Name a new folder, so that nothing old stays in it.`,
    );
  }
}

type Made = { body: Buffer; leadsTo: string[] };

async function fileAt(address: string, file: string, options: Options): Promise<Made | undefined> {
  const { render, movedTo, origin, now, languages } = options;
  const rendered = await render(address);
  const type = rendered.headers["content-type"] ?? "";
  const { status, copies } = await print(rendered, "nobody");
  const { body } = copies.identity;
  const place = { origin, address, file, languages };
  if (status === 404 && file !== "404.html") {
    const there = await movedTo(address);
    // An icon that there is not, or a link of an old version to what has no page: the living site has no file either.
    if (there === undefined) return undefined;
    // Programmes are not sent on by a page: they find the same data at both addresses.
    return type.startsWith("text/html")
      ? made(movedPage(there, place))
      : fileAt(there, file, options);
  }
  if (status >= 500) throw new Error(`${address} was rendered with status ${status}`);
  if (type.startsWith("text/html"))
    return made(rewritePage(body.toString(), place, notice(origin, address, now)));
  if (type.startsWith("text/css")) return made(rewriteStyles(body.toString(), place));
  if (type.includes("json")) return { body, leadsTo: addressesIn(body.toString(), origin) };
  return { body, leadsTo: address === "/sitemap.xml" ? partsIn(body.toString(), origin) : [] };
}

const made = ({ text, leadsTo }: Rewritten): Made => ({ body: Buffer.from(text), leadsTo });

/** Addresses of the site that an answer of the API names. */
const addressesIn = (json: string, origin: string): string[] =>
  [...json.matchAll(/"(https?:\/\/[^"\\]+)"/g)].flatMap(([, link = ""]) =>
    link.startsWith(`${origin}/`) ? [link.slice(origin.length)] : [],
  );

/** The sitemaps that an index of them names. */
const partsIn = (xml: string, origin: string): string[] =>
  [...xml.matchAll(/<sitemap><loc>([^<]*)<\/loc>/g)].map(([, loc = ""]) =>
    loc.slice(origin.length),
  );

async function write(folder: string, file: string, body: Buffer): Promise<void> {
  const root = resolve(folder);
  const path = join(root, file);
  if (relative(root, path).startsWith("..")) throw new Error(`${file} lies outside the mirror`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, body);
}

/** What stands at the foot of each page. */
function notice(origin: string, address: string, now: Date): string {
  const { locale } = languageOf(address);
  const say = wordsOf(locale);
  const day = dayInWords(now, INTL_TAGS[locale]);
  const href = origin + address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return (
    `<div class="wide"><p>${say("mirror.copy", { day })} ` +
    `<a href="${href}">${say("mirror.living")}</a></p></div>`
  );
}

const readme = ({ origin, now, languages }: Options) => `A mirror of ${origin}
made on ${now.toISOString()} by "npm run mirror"

This folder holds the whole published site as files. Serve it with any web server, under any path, or open
index.html in a browser. A server that takes 404.html for what it does not find needs no more.

Pages have their links turned so that they hold among these files, and the site's security policy in their heads.
Everything else (feeds, calendars, tables, archives, answers of the API) is byte for byte what the site
served; addresses inside these files are those of the living site. Answers of the API end in .json here.

What this folder cannot do or leaves out, and its pages therefore leave to ${origin}:

- searches;
${leftOut(languages)}- the pictures that stand for a page where it is shared, which are the living site's;
- pages as of another day, and changes since a day;
- filters of lists that no page links to (their forms lead to the living site);
- questions to the API with parameters, and asking for CSV there;
- status 410 for what was withdrawn (its page is here and says so), ETags, and the headers by which other sites may
  read data or frame figures: those are your web server's to send;
- content types: .atom is application/atom+xml, .jsonl application/jsonl, .ics text/calendar, .bib
  application/x-bibtex, .ris application/x-research-info-systems;
- corrections and retractions made after this day. Make the mirror anew, into a new folder, and serve that.
`;

function leftOut(languages: readonly Locale[]): string {
  const others = LOCALES.filter((locale) => !languages.includes(locale));
  if (others.length === 0) return "";
  return `- pages in other languages: ${others.map((locale) => LANGUAGE_NAMES[locale]).join(", ")};\n`;
}
