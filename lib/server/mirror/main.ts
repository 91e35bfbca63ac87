// `npm run mirror -- DIR`: the whole published site as files that any web server can serve.
import { runWithDatabase } from "#db/connect.ts";
import { printThrough } from "#lib/press/print-through.ts";
import { askedFor } from "#lib/site/asked.ts";
import { publishedAt } from "#lib/site/published-at.ts";
import { buildIfStale } from "../build.ts";
import { nextPart } from "../next.ts";
import { MirrorError, writeMirror } from "./write-mirror.ts";

const folder = process.argv[2];
if (!folder || process.argv.length > 3) {
  console.error("Say where to: npm run mirror -- DIR");
  process.exitCode = 1;
} else {
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
          folder,
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
