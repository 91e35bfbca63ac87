import { expect, test } from "vitest";
import { printThrough, type Asked } from "./print-through.ts";

const asIs = (address: string): Asked => ({ address, headers: {} });

test("a page of any size comes through whole, with its status and headers", async () => {
  const chunk = "word ".repeat(20_000);
  const render = printThrough(async (_request, response) => {
    response.writeHead(203, { "content-type": "text/html", "x-parts": ["a", "b"] });
    for (let n = 0; n < 20; n++) {
      // As Next's writer does: a full response is waited for.
      if (!response.write(chunk)) await new Promise((resolve) => response.once("drain", resolve));
    }
    response.end("end");
  }, asIs);
  const { status, headers, body } = await render("/public");
  expect(status).toBe(203);
  expect(headers).toMatchObject({ "content-type": "text/html", "x-parts": "a, b" });
  expect(body.toString()).toBe(`${chunk.repeat(20)}end`);
});

test("the handler learns the address and nothing of the reader", async () => {
  const seen: unknown[] = [];
  const render = printThrough(async (request, response) => {
    seen.push(request.method, request.url, request.headers);
    response.end();
  }, asIs);
  await render("/meetings?level=leaders");
  expect(seen).toEqual(["GET", "/meetings?level=leaders", { host: "localhost", accept: "*/*" }]);
});

test("a handler that fails fails the print", async () => {
  const render = printThrough(() => Promise.reject(new Error("no database")), asIs);
  await expect(render("/public")).rejects.toThrow("no database");
});
