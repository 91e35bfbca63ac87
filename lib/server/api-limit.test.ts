import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { apiLimitPart } from "./api-limit.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A server that answers 204 to whatever the limit lets through; gives the way to ask from an address. */
async function aLimit(questions: number) {
  const part = apiLimitPart(questions);
  const server = createServer((request, response) => {
    void (async () => {
      if (!(await part.handle?.(request, response))) response.writeHead(204).end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return (path: string, from: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { "x-forwarded-for": from, connection: "close" },
    });
}

test("whoever asks too much is told when to ask again", async () => {
  const ask = await aLimit(2);
  expect((await ask("/api/v1", "192.0.2.1")).status).toBe(204);
  expect((await ask("/api/v1/entries", "192.0.2.1")).status).toBe(204);
  const refused = await ask("/api/v1/log", "192.0.2.1");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("content-type")).toContain("application/problem+json");
  expect(refused.headers.get("access-control-allow-origin")).toBe("*");
  const wait = Number(refused.headers.get("retry-after"));
  expect(wait).toBeGreaterThanOrEqual(1);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await refused.json()).toMatchObject({ status: 429, type: "/data#problem-too-many" });
});

test("others are not made to wait, and pages never", async () => {
  const ask = await aLimit(1);
  await ask("/api/v1", "192.0.2.1");
  expect((await ask("/api/v1", "192.0.2.1")).status).toBe(429);
  expect((await ask("/api/v1", "192.0.2.2")).status).toBe(204);
  expect((await ask("/meetings", "192.0.2.1")).status).toBe(204);
});

test("a network of IPv6 counts as one", async () => {
  const ask = await aLimit(1);
  expect((await ask("/api/v1", "2001:db8::1")).status).toBe(204);
  expect((await ask("/api/v1", "2001:db8::2")).status).toBe(429);
});
