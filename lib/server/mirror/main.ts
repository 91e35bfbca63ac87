// `npm run mirror -- DIR`: the whole published site as files that any web server can serve; with `--languages en,fr`,
// its pages in these languages alone.
import { parseArgs } from "node:util";
import { runWithDatabase } from "#db/connect.ts";
import { printThrough } from "#lib/press/print-through.ts";
import { askedFor } from "#lib/site/reading/asked.ts";
import { movedTo } from "#lib/site/reading/moved.ts";
import { DEFAULT_LOCALE, LOCALES, localeNamed, type Locale } from "#lib/site/words/locales.ts";
import { publishedAt } from "#lib/site/record/published-at.ts";
import { buildIfStale } from "../build.ts";
import { nextPart } from "../next.ts";
import { MirrorError, writeMirror } from "./write-mirror.ts";

const asked = understood();
if (!asked) {
  const known = LOCALES.join(", ");
  console.error(
    `Say where to: npm run mirror -- DIR [--languages ${LOCALES.join(",")}]. Languages are ${known}, and ${DEFAULT_LOCALE} is always among them.`,
  );
  process.exitCode = 1;
} else {
  const { folder, languages } = asked;
  try {
    process.exitCode = await runWithDatabase(async (config) => {
      await buildIfStale({ progress: console.error, signal: new AbortController().signal });
      const next = await nextPart(config, false);
      try {
        const before = await publishedAt("now").head();
        const files = await writeMirror({
          render: printThrough(
            async (request, response) => next.handle(request, response),
            askedFor,
          ),
          movedTo,
          folder,
          languages,
          origin: new URL(config.publicUrl).origin,
          now: new Date(),
          progress: (done) => {
            if (done % 100 === 0) console.error(`${done} files`);
          },
        });
        const after = await publishedAt("now").head();
        console.log(
          `${files} files are in ${folder}. MIRROR.txt there says what a mirror cannot do.`,
        );
        if (before?.seq === after?.seq) return 0;
        console.error(
          "Something was published or withdrawn in the meantime, so that pages may disagree. Make the mirror anew, into another folder.",
        );
        return 1;
      } finally {
        await next.stop();
      }
    });
  } catch (error) {
    if (!(error instanceof MirrorError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** What the command line asks for; undefined where it cannot be understood. */
function understood(): { folder: string; languages: readonly Locale[] } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { languages: { type: "string" } },
    });
    const [folder, ...rest] = positionals;
    if (!folder || rest.length > 0) return undefined;
    if (values.languages === undefined) return { folder, languages: LOCALES };
    const named = values.languages.split(",").map((name) => localeNamed(name.trim()));
    const languages = named.filter((locale) => locale !== undefined);
    if (languages.length < named.length) return undefined;
    return { folder, languages: [...new Set([DEFAULT_LOCALE, ...languages])] };
  } catch {
    return undefined;
  }
}
