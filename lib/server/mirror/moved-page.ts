import { languageOf } from "#lib/site/reading/addresses.ts";
import { wordsOf } from "#lib/site/words/messages.ts";
import { fileOf, wayBetween } from "./paths.ts";
import { escaped, type Place, type Rewritten } from "./rewrite.ts";

/** The page at an address that an entry had once: it leads on, as the living site does by a status that files cannot send. */
export function movedPage(there: string, { origin, address, file, languages }: Place): Rewritten {
  const { locale } = languageOf(address);
  const held = fileOf(there, languages);
  const way = escaped(held === undefined ? origin + there : wayBetween(file, held));
  const said = wordsOf(locale)("mirror.moved");
  const text =
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"/>` +
    `<meta http-equiv="refresh" content="0; url=${way}"/>` +
    `<link rel="canonical" href="${escaped(origin + there)}"/><title>${said}</title></head>` +
    `<body><p><a href="${way}">${said}</a></p></body></html>`;
  return { text, leadsTo: [there] };
}
