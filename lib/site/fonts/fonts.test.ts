import { statSync } from "node:fs";
import { expect, test } from "vitest";

const bytesOf = (...stretches: string[]): number =>
  ["serif", "sans"]
    .flatMap((family) => stretches.map((stretch) => `app/(site)/fonts/${family}-${stretch}.woff2`))
    .reduce((sum, path) => sum + statSync(path).size, 0);

test.each([["accents"], ["ukrainian"]])(
  "a page with %s loads at most 60 KB of fonts",
  (stretch) => {
    expect(bytesOf("plain", stretch)).toBeLessThanOrEqual(60_000);
  },
);
