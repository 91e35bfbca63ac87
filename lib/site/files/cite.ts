// How to cite a page of the record: in words, and as reference managers read it.
import { dayInWords } from "../words/dates.ts";
import type { File } from "./serve-file.ts";
import type { Reading } from "../reading/reading.ts";

/** Something of the record at an address that stays as it is. */
export type Citable = {
  /** Tells it from everything else of the record: letters, digits and hyphens. */
  id: string;
  title: string;
  /** What the record is called. */
  container: string;
  /** The number of the version, where it has one. */
  version?: number;
  /** Absolute, and of this state for good. */
  url: string;
  issued: Date;
  accessed: Date;
};

/** Forms in which a citation can be fetched, by the name of the file. */
export const CITATION_FILES = {
  "cite.bib": { label: "BibTeX", type: "application/x-bibtex; charset=utf-8", write: bibtex },
  "cite.ris": {
    label: "RIS",
    type: "application/x-research-info-systems; charset=utf-8",
    write: ris,
  },
  "cite.json": {
    label: "CSL-JSON",
    type: "application/vnd.citationstyles.csl+json; charset=utf-8",
    write: cslJson,
  },
} as const;

/** How to cite something, as pages show it. */
export type Citing = {
  /** In words. */
  text: string;
  files: { label: string; href: string }[];
};

/** The forms of a citation, as files below an address. */
export const citationFiles = (path: string, { href }: Pick<Reading, "href">): Citing["files"] =>
  Object.entries(CITATION_FILES).map(([file, { label }]) => ({
    label,
    href: href(`${path}/${file}`),
  }));

/** A citation in the form that a file's name asks for; undefined for other names. */
export function citationFile(name: string, citable: Citable): File | undefined {
  const form = Object.entries(CITATION_FILES).find(([each]) => each === name)?.[1];
  if (!form) return undefined;
  const extension = name.slice(name.lastIndexOf("."));
  return { body: form.write(citable), type: form.type, name: `${citable.id}${extension}` };
}

/** A citation in words, in the reader's language. */
export function citationText(
  { title, container, version, url, issued, accessed }: Citable,
  { say, tag }: Pick<Reading, "say" | "tag">,
): string {
  const said = {
    title,
    container,
    url,
    issued: dayInWords(issued, tag),
    accessed: dayInWords(accessed, tag),
  };
  return version === undefined
    ? say("cite.text", said)
    : say("cite.textOfVersion", { ...said, version });
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A `@misc` entry, which every style of BibTeX and BibLaTeX knows; `url` and `urldate` are those of BibLaTeX. */
export function bibtex({ id, title, container, version, url, issued, accessed }: Citable): string {
  const fields = [
    // A second pair of braces keeps capitals as they are.
    `title = {{${forTex(title)}}}`,
    `howpublished = {${forTex(container)}}`,
    `year = {${issued.getUTCFullYear()}}`,
    `month = ${MONTHS[issued.getUTCMonth()]}`,
    ...(version === undefined ? [] : [`version = {${version}}`]),
    `url = {${url}}`,
    `urldate = {${dayOf(accessed)}}`,
  ];
  return `@misc{${id},\n${fields.map((field) => `  ${field}`).join(",\n")}\n}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const forTex = (text: string): string =>
  oneLine(text).replaceAll(/[\\{}$&#%_~^]/g, (character) => TEX[character] ?? `\\${character}`);

/** RIS, each tag on a line of its own that ends as the format wants it. */
export function ris({ id, title, container, version, url, issued, accessed }: Citable): string {
  const day = (instant: Date) => dayOf(instant).replaceAll("-", "/");
  const lines: [tag: string, value: string | number][] = [
    ["TY", "ELEC"],
    ["ID", id],
    ["TI", oneLine(title)],
    ["T2", oneLine(container)],
    ["PY", issued.getUTCFullYear()],
    ["DA", day(issued)],
    ...(version === undefined ? [] : [["ET", version] satisfies [string, number]]),
    ["UR", url],
    ["Y2", day(accessed)],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

/** A list of one item, as CSL processors take it. */
export function cslJson({ id, title, container, version, url, issued, accessed }: Citable): string {
  const date = (instant: Date) => ({
    "date-parts": [[instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate()]],
  });
  const item = {
    id,
    type: "webpage",
    title,
    "container-title": container,
    ...(version === undefined ? {} : { version: `${version}` }),
    issued: date(issued),
    accessed: date(accessed),
    URL: url,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
