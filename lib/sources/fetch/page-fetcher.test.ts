import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PUBLIC_ADDRESSES, type AddressPolicy } from "./address-policy.ts";
import { PageFetcher } from "./page-fetcher.ts";

const HTML = { "content-type": "text/html; charset=utf-8" };
const PAGE = "<p>A page</p>";

const PATHS: Record<string, RequestListener> = {
  "/page": (_, answer) => answer.writeHead(200, HTML).end(PAGE),
  "/plain": (_, answer) =>
    answer
      .writeHead(200, { "content-type": "text/plain;charset=iso-8859-1" })
      .end("caf\u00e9", "latin1"),
  "/pdf": (_, answer) => answer.writeHead(200, { "content-type": "application/pdf" }).end("%PDF"),
  "/untyped": (_, answer) => answer.writeHead(200).end(PAGE),
  "/forbidden": (_, answer) => answer.writeHead(403, HTML).end(PAGE),
  "/once": (_, answer) => answer.writeHead(302, { location: "/page" }).end(),
  "/for-ever": (_, answer) => answer.writeHead(302, { location: "/for-ever" }).end(),
  "/to-file": (_, answer) => answer.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/to-private": (_, answer) =>
    answer.writeHead(302, { location: `http://127.0.0.2:${port}/page` }).end(),
  "/nowhere": (_, answer) => answer.writeHead(302).end(),
  "/big": (_, answer) => answer.writeHead(200, HTML).end("x".repeat(3_000)),
  "/gzip": (_, answer) =>
    answer.writeHead(200, { ...HTML, "content-encoding": "gzip" }).end(gzipSync(PAGE)),
  "/brotli": (_, answer) =>
    answer.writeHead(200, { ...HTML, "content-encoding": "br" }).end(brotliCompressSync(PAGE)),
  "/bomb": (_, answer) =>
    answer
      .writeHead(200, { ...HTML, "content-encoding": "gzip" })
      .end(gzipSync("x".repeat(100_000))),
  "/broken": (_, answer) =>
    answer.writeHead(200, { ...HTML, "content-encoding": "gzip" }).end("no gzip"),
  "/packed": (_, answer) => answer.writeHead(200, { ...HTML, "content-encoding": "zstd" }).end("x"),
  "/endless": (_, answer) => void answer.writeHead(200, HTML).write("x"),
  "/silent": () => undefined,
  "/cut": (_, answer) => {
    answer.writeHead(200, { ...HTML, "content-length": "100" }).write("x");
    setImmediate(() => answer.destroy());
  },
};

const visits: IncomingMessage[] = [];
const server = createServer((asked, answer) => {
  visits.push(asked);
  PATHS[asked.url ?? ""]?.(asked, answer);
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** This very address and port, and the public ones. */
const HERE: AddressPolicy = {
  mayConnect: (address) => address === "127.0.0.1" || PUBLIC_ADDRESSES.mayConnect(address),
  mayName: (named) => named === String(port) || PUBLIC_ADDRESSES.mayName(named),
};
const fetcher = new PageFetcher(HERE, { bytes: 2_000, milliseconds: 4_000, redirects: 2 });
const at = (path: string, host = "127.0.0.1") => fetcher.fetch(`http://${host}:${port}${path}`);

describe("a page is fetched", () => {
  test("without cookies or credentials, in one request", async () => {
    visits.length = 0;
    const fetched = await at("/page");
    expect(fetched).toMatchObject({
      ok: true,
      page: { url: `http://127.0.0.1:${port}/page`, kind: "html", charset: "utf-8" },
    });
    expect(fetched.ok && fetched.page.bytes.toString()).toBe(PAGE);
    expect(visits).toHaveLength(1);
    expect(visits[0]?.headers).not.toHaveProperty("cookie");
    expect(visits[0]?.headers).not.toHaveProperty("authorization");
  });

  test.each(["/gzip", "/brotli", "/once"])("%s", async (path) => {
    const fetched = await at(path);
    expect(fetched.ok && fetched.page.bytes.toString()).toBe(PAGE);
  });

  test("by a name, over the address that the name was checked for", async () => {
    const fetched = await at("/page", "localhost");
    // A machine on which the name also means ::1 refuses, since one of its addresses is not allowed.
    expect(fetched.ok || fetched.why === "forbidden").toBe(true);
  });

  test("as plain text, with its encoding", async () => {
    expect(await at("/plain")).toMatchObject({
      ok: true,
      page: { kind: "text", charset: "iso-8859-1" },
    });
  });
});

describe("a page is refused", () => {
  test.each([
    ["/pdf", { why: "type" }],
    ["/untyped", { why: "type" }],
    ["/packed", { why: "type" }],
    ["/forbidden", { why: "status", status: 403 }],
    ["/nowhere", { why: "status", status: 302 }],
    ["/for-ever", { why: "redirects" }],
    ["/to-file", { why: "address" }],
    ["/to-private", { why: "forbidden" }],
    ["/big", { why: "too_big" }],
    ["/bomb", { why: "too_big" }],
    ["/broken", { why: "unreachable" }],
    ["/cut", { why: "unreachable" }],
  ])("%s: %j", async (path, failure) => {
    expect(await at(path)).toEqual({ ok: false, ...failure });
  });

  test.each(["/endless", "/silent"])("%s: in time", async (path) => {
    const hasty = new PageFetcher(HERE, { milliseconds: 300 });
    expect(await hasty.fetch(`http://127.0.0.1:${port}${path}`)).toEqual({
      ok: false,
      why: "timeout",
    });
  });

  test.each([
    ["ftp://example.org/", "address"],
    ["file:///etc/passwd", "address"],
    ["https://user:secret@example.org/", "address"],
    ["no address", "address"],
    ["http://example.org:5432/", "forbidden"],
    ["http://no-such-name.invalid/", "host"],
  ])("%s: %s", async (address, why) => {
    expect(await fetcher.fetch(address)).toEqual({ ok: false, why });
  });
});

describe("as the desk fetches, nothing private is reached", () => {
  const desk = new PageFetcher({ ...PUBLIC_ADDRESSES, mayName: () => true });
  test.each([
    ["127.0.0.1"],
    ["127.1"],
    ["2130706433"],
    ["0x7f.0.0.1"],
    ["0177.0.0.1"],
    ["0.0.0.0"],
    ["[::1]"],
    ["[::ffff:127.0.0.1]"],
    ["[::]"],
    ["localhost"],
    ["LOCALHOST."],
  ])("by way of %s", async (host) => {
    visits.length = 0;
    const fetched = await desk.fetch(`http://${host}:${port}/page`);
    expect(fetched.ok).toBe(false);
    expect(!fetched.ok && ["forbidden", "host"].includes(fetched.why)).toBe(true);
    expect(visits).toHaveLength(0);
  });

  test("also when a name is another machine's at the moment of connecting", async () => {
    // The policy lets the look-up pass and not the connection: as if the name had been turned round between them.
    let asked = 0;
    const turned = new PageFetcher({ mayName: () => true, mayConnect: () => asked++ === 0 });
    visits.length = 0;
    expect(await turned.fetch(`http://127.0.0.1:${port}/page`)).toEqual({
      ok: false,
      why: "forbidden",
    });
    expect(visits).toHaveLength(0);
  });
});
