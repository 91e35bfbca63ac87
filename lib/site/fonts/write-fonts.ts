// Writes the fonts of the site anew: `npm run fonts`. They are those of Fontsource with fewer letters and weights, in
// stretches of Unicode that a page loads only if it needs them (app/(site)/fonts.css).
import { readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";

const FAMILIES = { serif: "source-serif-4", sans: "source-sans-3" } as const;

const from = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join("");

/** What every page has; what names and French add; and the letters of Ukrainian. */
const STRETCHES = {
  plain: { of: "latin", letters: `${from(0x20, 0x7e)}\u00A0«°·»–—‘’“”…\u202F\u2060↑` },
  accents: {
    of: "latin",
    letters: `${from(0xa1, 0xff).replaceAll(/[«°·»]/g, "")}ıŒœˆ˚˜\u2009\u2010\u2011‚„†•‰′″‹›⁄€™↓−`,
  },
  ukrainian: {
    of: "cyrillic",
    letters: `${from(0x410, 0x44f).replaceAll(/[ЪЫЭъыэ]/g, "")}ЄІЇєіїҐґ№`,
  },
} as const;

/** Nothing that the site's styles don't ask for. */
const FEATURES = ["kern", "liga", "onum", "lnum", "pnum", "tnum"];
const WEIGHTS = { wght: { min: 400, max: 600 } };

for (const [name, family] of Object.entries(FAMILIES)) {
  for (const [stretch, { of, letters }] of Object.entries(STRETCHES)) {
    const whole = readFileSync(
      `node_modules/@fontsource-variable/${family}/files/${family}-${of}-wght-normal.woff2`,
    );
    const font = await subsetFont(whole, letters, {
      targetFormat: "woff2",
      variationAxes: WEIGHTS,
      keepFeatures: FEATURES,
      noHinting: true,
    });
    writeFileSync(`app/(site)/fonts/${name}-${stretch}.woff2`, font);
    console.log(`${name}-${stretch}: ${font.length} bytes`);
  }
}
