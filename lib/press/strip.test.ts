import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { documentHeaders } from "./policy.ts";
import { strip } from "./strip.ts";

test("scripts, their preloads and the flight payload go; what readers need stays", () => {
  const { html } = strip(
    `<head><link rel="preload" as="script" href="/_next/a.js"/><link rel="stylesheet" href="/_next/a.css"/>` +
      `<script src="/_next/a.js" async=""></script><link rel="preload" as="font" href="/f.woff2"/></head>` +
      `<body><p>Words<!-- --> together</p><!--$--><div hidden=""></div><!--/$-->` +
      `<script>self.__next_f.push([1,"<p>payload</p>"])</script>` +
      `<script type="application/ld+json">{"@type":"Event"}</script></body>`,
  );
  expect(html).toBe(
    `<head><link rel="stylesheet" href="/_next/a.css"/><link rel="preload" as="font" href="/f.woff2"/></head>` +
      `<body><p>Words together</p><script type="application/ld+json">{"@type":"Event"}</script></body>`,
  );
});

test("a reader's words that look like tags are left as they are", () => {
  const words = `<p title="a &lt;script&gt;">&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- --&gt;</p>`;
  expect(strip(words).html).toBe(words);
});

test("a script that the site keeps is allowed by its hash, and nothing else is", () => {
  const body = "document.documentElement.dataset.ready = '';";
  const { html } = strip(`<script data-keep="">${body}</script><script>other()</script>`);
  const hash = createHash("sha256").update(body).digest("base64");
  expect(html).toBe(`<script data-keep="">${body}</script>`);
  expect(documentHeaders(html, "nobody")["content-security-policy"]).toContain(
    `script-src 'sha256-${hash}'`,
  );
});

test("the marker of a status is read and removed", () => {
  expect(strip(`<meta name="ratify:status" content="410"/><p>gone</p>`)).toEqual({
    html: "<p>gone</p>",
    status: 410,
  });
});
