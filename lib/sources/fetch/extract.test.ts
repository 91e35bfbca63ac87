import { expect, test } from "vitest";
import { decodePage } from "./decode.ts";
import { extractApart } from "./extract-apart.ts";
import { extractHtml, extractText } from "./extract.ts";

const LONG =
  "This sentence stands here so that the article is long enough to be taken for one. ".repeat(6);
const article = (body: string, head = "") => `<!doctype html><html lang="en_GB"><head>
  <title>Leaders meet in London – The Paper</title>${head}</head>
  <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <article><h1>Leaders meet in London</h1><p>${LONG}</p>${body}<p>${LONG}</p></article>
  <footer>All rights reserved</footer></body></html>`;
const paragraphs = (html: string) => extractHtml(html).text.split("\n\n");

test("finds what the page says of itself", () => {
  const found = extractHtml(
    article(
      "",
      `<meta property="og:site_name" content="The Paper">
       <meta property="og:title" content="Leaders meet in London">
       <meta name="author" content="By Jane Doe and John Roe">
       <meta property="article:published_time" content="2025-03-02T23:30:00-05:00">`,
    ),
  );
  expect(found).toMatchObject({
    title: "Leaders meet in London",
    publisher: "The Paper",
    authors: "Jane Doe\nJohn Roe",
    issued: "2025-03-02",
    language: "en-GB",
  });
});

test("keeps words as paragraphs, and no markup, scripts or menus", () => {
  const found = paragraphs(
    article(
      `<p>One<br>line<script>steal()</script> <b>and</b> <a href="javascript:x">link</a>&lt;b&gt;</p>
       <p>First<br><br>Second</p>
       <ul><li>Item one</li><li>Item two</li></ul>
       <table><tr><th>Land</th><td>Tanks</td></tr><tr><th>UK</th><td>5,000</td></tr></table>
       <style>p { display: none }</style><blockquote>“Quoted\u202e”</blockquote>`,
    ),
  );
  for (const words of [
    "One line and link<b>",
    "First",
    "Second",
    "Item one",
    "Item two",
    "Land Tanks",
    "UK 5,000",
    "“Quoted”",
  ])
    expect(found).toContain(words);
  const text = found.join(" ");
  for (const words of ["steal", "display", "Home", "javascript", "All rights"])
    expect(text).not.toContain(words);
});

test("an empty or wordless page has no text", () => {
  expect(extractHtml("").text).toBe("");
  expect(extractHtml("<html><body><img src=x></body></html>").text).toBe("");
});

test("a plain text is its paragraphs", () => {
  expect(extractText("One\nline\n\nTwo\u0000")).toEqual({ text: "One line\n\nTwo" });
});

test("bytes are read by their mark, their header, or what the page declares", () => {
  expect(decodePage(Buffer.from("caf\u00e9", "latin1"), "iso-8859-1")).toBe("café");
  expect(
    decodePage(Buffer.from('<meta charset="windows-1251">\u00cf', "latin1"), undefined),
  ).toContain("П");
  expect(decodePage(Buffer.from("\ufeffcafé", "utf16le"), "utf-8")).toBe("café");
  expect(decodePage(Buffer.from("café"), "no-such-encoding")).toBe("café");
});

const apart = (html: string, milliseconds?: number) =>
  extractApart({ bytes: Buffer.from(html), kind: "html" }, { milliseconds });

test("a page is read in a thread of its own", { timeout: 60_000 }, async () => {
  expect((await apart(article("<p>Here it stands.</p>"), 50_000))?.text).toContain(
    "Here it stands.",
  );
});

test("a page that is too much for its thread harms nobody", { timeout: 60_000 }, async () => {
  const deep = article(`${"<div>".repeat(60_000)}deep${"</div>".repeat(60_000)}`);
  const wide = article("<b>x</b>".repeat(200_000));
  for (const page of [deep, wide]) {
    const found = await apart(page, 5_000);
    expect(found === undefined || typeof found.text === "string").toBe(true);
  }
});
