// What the press answers to programmes that look for data, on whatever site they run.
import { expect, test } from "vitest";
import type { Rendered } from "./print-through.ts";
import { aPress, page } from "./testing/a-press.ts";

test("a page elsewhere may ask for data with an ETag, and for nothing else of the site", async () => {
  const { ask } = await aPress({
    render: async () => page("never asked for"),
    destinationOf: (url) => ({ kind: "page", address: url }),
  });
  const data = await ask("/api/v1", { "access-control-request-method": "GET" }, "OPTIONS");
  expect(data.status).toBe(204);
  expect(data.headers).toMatchObject({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, HEAD",
    "access-control-allow-headers": "If-None-Match, Accept",
  });
  for (const path of [
    "/fr/feeds/changes.atom",
    "/figures/members/data.csv",
    "/uk/members/a/cite.bib",
  ])
    expect((await ask(path, {}, "OPTIONS")).status).toBe(204);
  for (const path of ["/public", "/data", "/fr/data", "/public?x=/api/v1"])
    expect((await ask(path, {}, "OPTIONS")).status).toBe(405);
});

test("whatever becomes of a question for data, a page elsewhere may read the answer", async () => {
  const outcomes: Record<string, () => Promise<Rendered>> = {
    "/api/v1/failing": () => Promise.reject(new Error("no database")),
    "/api/v1/moved": async () => page("nothing here", 404),
  };
  const { ask } = await aPress({
    render: async (address) => (await outcomes[address]?.()) ?? page("never asked for"),
    destinationOf: (url) => ({ kind: "page", address: url }),
    movedTo: async () => "/api/v1/here",
  });
  const posted = await ask("/api/v1/entries", {}, "POST");
  expect(posted.headers.allow).toBe("GET, HEAD, OPTIONS");
  const answers = [
    [405, posted],
    [500, await ask("/api/v1/failing")],
    [308, await ask("/api/v1/moved")],
  ] as const;
  for (const [status, answer] of answers) {
    expect(answer.status).toBe(status);
    expect(answer.headers["access-control-allow-origin"]).toBe("*");
    if (status !== 308) {
      expect(answer.headers["content-type"]).toBe("application/problem+json");
      expect(JSON.parse(answer.body.toString())).toMatchObject({ status });
    }
  }
});

test("data keeps its name as a file, and where it goes on", async () => {
  const { ask } = await aPress({
    render: async () => ({
      status: 200,
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'inline; filename="entries.csv"',
        link: '</public?cursor=2>; rel="next"',
      },
      body: Buffer.from("a\r\n"),
    }),
  });
  expect((await ask("/public")).headers).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'inline; filename="entries.csv"',
    link: '</public?cursor=2>; rel="next"',
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
  });
});

test("a page elsewhere may also read that nothing has changed", async () => {
  const { ask } = await aPress({
    render: async () => ({
      status: 200,
      headers: { "content-type": "application/json" },
      body: Buffer.from("{}"),
    }),
  });
  const { etag = "" } = (await ask("/public")).headers;
  const unchanged = await ask("/public", { "if-none-match": etag });
  expect(unchanged.status).toBe(304);
  expect(unchanged.headers).toMatchObject({
    etag,
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Link, Retry-After",
  });
});
