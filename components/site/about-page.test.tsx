import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { readingNow } from "#lib/site/reading/reading.ts";
import { AboutPage } from "./about-page.tsx";

test("the page on the record says under which licence it may be used, and where it is given away", () => {
  const page = { reading: readingNow("fr"), name: "The record", isDemo: false };
  const html = renderToStaticMarkup(<AboutPage page={page} licence="Licence : CC BY 4.0" />);
  const away = /<section id="away"[\s\S]*?<\/section>/.exec(html)?.[0];
  expect(away).toContain("<p>Licence : CC BY 4.0</p>");
  expect(away).toContain('href="/fr/data"');
});
