import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { publicRecordChanged } from "./announce.ts";
import type { Rendered } from "./print-through.ts";
import { aPress, page } from "./testing/a-press.ts";

/** A renderer whose pages can be finished one at a time. */
function aSlowRenderer() {
  const jobs: { address: string; finish: (body: string) => void }[] = [];
  const render = (address: string) =>
    new Promise<Rendered>((resolve) => {
      jobs.push({ address, finish: (body) => resolve(page(body)) });
    });
  const nthJob = async (n: number) => {
    for (;;) {
      const job = jobs[n];
      if (job) return job;
      await new Promise(setImmediate);
    }
  };
  return { render, jobs, nthJob };
}

test("a page is rendered once and then served from memory", async () => {
  const rendered: string[] = [];
  const { ask } = await aPress({
    render: async (address) => {
      rendered.push(address);
      return page(`print ${rendered.length}`);
    },
  });
  await ask("/public/a");
  const again = await ask("/public/a");
  expect(again.body.toString()).toContain("print 1");
  expect((await ask("/public/a?page=2")).body.toString()).toContain("print 2");
  expect(rendered).toEqual(["/public/a", "/public/a?page=2"]);
});

test("what is not public is left to others, and nothing but GET and HEAD is answered", async () => {
  const { ask } = await aPress({ render: async () => page("public") });
  expect((await ask("/desk")).status).toBe(299);
  const posted = await ask("/public/a", {}, "POST");
  expect(posted.status).toBe(405);
  expect(posted.headers.allow).toBe("GET, HEAD");
});

test("cookies go neither in nor out, and every page has a strict policy", async () => {
  const { ask } = await aPress({ render: async () => page("public") });
  const { headers } = await ask("/public/a", { cookie: "session=secret" });
  expect(headers["set-cookie"]).toBeUndefined();
  expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'self';/);
  expect(headers["content-security-policy"]).not.toContain("script-src");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("each encoding has its own tag, and an unchanged copy costs nothing", async () => {
  const { ask } = await aPress({ render: async () => page("x".repeat(5000)) });
  const plain = await ask("/public/a");
  const br = await ask("/public/a", { "accept-encoding": "gzip, deflate, br" });
  const gzip = await ask("/public/a", { "accept-encoding": "gzip" });
  expect(br.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
  expect(br.headers.vary).toBe("Accept-Encoding");
  expect(Number(br.headers["content-length"])).toBe(br.body.length);

  const unchanged = await ask("/public/a", {
    "accept-encoding": "br",
    "if-none-match": `"other", W/${br.headers.etag}`,
  });
  expect(unchanged.status).toBe(304);
  expect(unchanged.body.length).toBe(0);
  expect(unchanged.headers.etag).toBe(br.headers.etag);
});

test("HEAD answers as GET does, without the body", async () => {
  const { ask } = await aPress({ render: async () => page("public") });
  const head = await ask("/public/a", {}, "HEAD");
  const get = await ask("/public/a");
  expect(head.body.length).toBe(0);
  expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
  expect(head.headers.etag).toBe(get.headers.etag);
});

test("many readers of one page share one print", async () => {
  const { render, jobs, nthJob } = aSlowRenderer();
  const { ask } = await aPress({ render });
  const answers = Array.from({ length: 5 }, () => ask("/public/a"));
  (await nthJob(0)).finish("shared");
  for (const { body } of await Promise.all(answers)) expect(body.toString()).toContain("shared");
  expect(jobs.length).toBe(1);
});

test("a page that was being printed when the record changed is never kept, nor shared with later readers", async () => {
  const { render, nthJob } = aSlowRenderer();
  const { ask } = await aPress({ render });
  const before = ask("/public/a");
  const old = await nthJob(0);
  publicRecordChanged();

  const after = ask("/public/a");
  const fresh = await nthJob(1);
  fresh.finish("new words");
  expect((await after).body.toString()).toContain("new words");
  old.finish("old words");
  expect((await before).body.toString()).toContain("old words");

  expect((await ask("/public/a")).body.toString()).toContain("new words");
});

test("a change empties the press before the announcement returns", async () => {
  let words = "first";
  const { ask } = await aPress({ render: async () => page(words) });
  await ask("/public/a");
  words = "second";
  publicRecordChanged();
  expect((await ask("/public/a")).body.toString()).toContain("second");
});

test("while nothing announces changes, every reader gets a fresh page and none is kept", async () => {
  let prints = 0;
  const { ask, wire } = await aPress({ render: async () => page(`print ${++prints}`) });
  await ask("/public/a");
  wire.isUp = false;
  expect((await ask("/public/a")).body.toString()).toContain("print 2");
  expect((await ask("/public/a")).body.toString()).toContain("print 3");
});

test("no page is kept into the next day", async () => {
  let now = Date.UTC(2025, 8, 1, 23, 59, 59);
  let prints = 0;
  const { ask } = await aPress({
    render: async () => page(`print ${++prints}`),
    now: () => now,
  });
  await ask("/public/a");
  expect((await ask("/public/a")).body.toString()).toContain("print 1");
  now = Date.UTC(2025, 8, 2);
  expect((await ask("/public/a")).body.toString()).toContain("print 2");
});

test("a page that asks for 410 gets it, without the marker, and is not kept", async () => {
  let prints = 0;
  const { ask } = await aPress({
    render: async () => {
      prints += 1;
      return page('<meta name="ratify:status" content="410"/>gone');
    },
  });
  const gone = await ask("/public/a");
  expect(gone.status).toBe(410);
  expect(gone.body.toString()).not.toContain("ratify:status");
  expect(gone.headers["cache-control"]).toBe("no-store");
  await ask("/public/a");
  expect(prints).toBe(2);
});

test("errors are not kept, and show nothing of what went wrong", async () => {
  const outcomes = [
    () => Promise.reject(new Error("secret of the database")),
    async () => page("a stack trace", 500),
    async () => page("well again"),
  ];
  const failures: string[] = [];
  const { ask } = await aPress({
    render: () => (outcomes.shift() ?? outcomes[0])?.() ?? Promise.reject(new Error("no more")),
    onError: (address) => failures.push(address),
  });
  for (const secret of ["secret", "stack"]) {
    const failed = await ask("/public/a");
    expect(failed.status).toBe(500);
    expect(failed.body.toString()).not.toContain(secret);
  }
  expect((await ask("/public/a")).body.toString()).toContain("well again");
  expect(failures).toEqual(["/public/a", "/public/a"]);
});

test("memory is bounded: the page that was read longest ago leaves first", async () => {
  const prints: string[] = [];
  const { ask } = await aPress({
    render: async (address) => {
      prints.push(address);
      return page("words");
    },
    capacity: 4.5 * 4_300,
  });
  for (const name of ["a", "b", "c", "d"]) await ask(`/public/${name}`);
  await ask("/public/a");
  await ask("/public/e");
  prints.length = 0;
  for (const name of ["a", "c", "d", "e"]) await ask(`/public/${name}`);
  expect(prints).toEqual([]);
  await ask("/public/b");
  expect(prints).toEqual(["/public/b"]);
});

test("another address of a page leads to its canonical one", async () => {
  const { ask } = await aPress({
    render: async () => page("public"),
    destinationOf: () => ({ kind: "moved", location: "/public/a" }),
  });
  const moved = await ask("/public/a/");
  expect(moved.status).toBe(308);
  expect(moved.headers.location).toBe("/public/a");
});

test("an address at which nothing is leads to where it is now, and one that was never there does not", async () => {
  const { ask } = await aPress({
    render: async (address) => page(address, address === "/public/here" ? 200 : 404),
    movedTo: async (address) => (address === "/public/old" ? "/public/here" : undefined),
  });
  expect(await ask("/public/old")).toMatchObject({
    status: 308,
    // Whoever kept it would go round in a circle once the entry moved back.
    headers: { location: "/public/here", "cache-control": "no-cache" },
  });
  expect((await ask("/public/never")).status).toBe(404);
  expect((await ask("/public/here")).status).toBe(200);
});

test("other sites may frame what says so, and nothing else", async () => {
  const { ask } = await aPress({
    render: async () => page("a figure"),
    mayBeFramed: (address) => address === "/public/embed",
  });
  const framed = await ask("/public/embed");
  expect(framed.headers["content-security-policy"]).toContain("frame-ancestors *");
  expect(framed.headers["x-frame-options"]).toBeUndefined();
  const other = await ask("/public");
  expect(other.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(other.headers["x-frame-options"]).toBe("DENY");
});

test("a page that anybody may read asks for no browsing context of its own", async () => {
  const { ask } = await aPress({ render: async () => page("a page") });
  const { headers } = await ask("/public");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers).not.toHaveProperty("cross-origin-opener-policy");
});

test("a flood of endless addresses pushes out no page, waits in turn, and is told so", async () => {
  const { render, jobs, nthJob } = aSlowRenderer();
  const { ask } = await aPress({
    render,
    isEndless: (address) => address.includes("?q="),
    turns: { atOnce: 1, waiting: 1 },
  });
  const first = ask("/public?q=1");
  const firstJob = await nthJob(0);
  const second = ask("/public?q=2");
  const third = ask("/public?q=3");
  // Which of the two waits is the network's choice; the other is sent away at once.
  const refused = await Promise.race([second, third]);
  expect(refused.status).toBe(503);
  expect(refused.headers["retry-after"]).toBe("5");
  expect(jobs).toHaveLength(1);
  const ordinary = ask("/public");
  (await nthJob(1)).finish("a page");
  expect((await ordinary).status).toBe(200);
  firstJob.finish("one");
  expect((await first).status).toBe(200);
  (await nthJob(2)).finish("another");
  const both = await Promise.all([second, third]);
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 503]));
});

test("a flood of addresses without a page is not rendered all at once either", async () => {
  const { render, jobs, nthJob } = aSlowRenderer();
  const { ask } = await aPress({ render, otherTurns: { atOnce: 1, waiting: 1 } });
  const first = ask("/public/1");
  const firstJob = await nthJob(0);
  const others = [ask("/public/2"), ask("/public/3")];
  expect((await Promise.race(others)).status).toBe(503);
  expect(jobs).toHaveLength(1);
  firstJob.finish("one");
  expect((await first).status).toBe(200);
  (await nthJob(1)).finish("another");
  await Promise.all(others);
});
