import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { Person } from "#lib/auth/sessions.ts";
import { bodyLimitPart } from "./body-limit.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A server that answers with the number of bytes that the limit lets through; gives the way to send to it. */
async function aLimit(roles?: Person["roles"]) {
  const person = { id: "p", roles: roles ?? [] } as Person; // all that is asked of it
  const part = bodyLimitPart(async (cookie) => (roles && cookie ? person : null));
  const server = createServer((request, response) => {
    void (async () => {
      if (await part.handle?.(request, response)) return;
      let length = 0;
      for await (const chunk of request) length += (chunk as Buffer).length;
      response.end(`${length}`);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return (path: string, body: BodyInit) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: "POST",
      body,
      headers: { cookie: "session=1", connection: "close" },
      duplex: "half",
    } as RequestInit); // the type does not know how a stream is sent
}

const LONG = "x".repeat(1_000_001);

test.each(["/desk/sources/new", "/desk/sources/ref-3?show=text"])(
  "who may edit sources sends a long text to %s",
  async (path) => {
    const send = await aLimit(["editor"]);
    expect(await (await send(path, LONG)).text()).toBe("1000001");
  },
);

test("nobody sends as much before signing in, nor without the role, nor elsewhere", async () => {
  expect((await (await aLimit())("/desk/sources/new", LONG)).status).toBe(413);
  expect((await (await aLimit(["reviewer"]))("/desk/sources/new", LONG)).status).toBe(413);
  const send = await aLimit(["editor"]);
  expect((await send("/sign-in", LONG)).status).toBe(413);
  expect((await send("/desk/sources/ref-3/read", LONG)).status).toBe(413);
});

test("a form of ordinary length is anybody's", async () => {
  expect(await (await (await aLimit())("/sign-in", LONG.slice(1))).text()).toBe("1000000");
});

test("a body without its length is refused", async () => {
  const send = await aLimit(["editor"]);
  expect((await send("/desk/sources/new", new Blob(["x"]).stream())).status).toBe(411);
});
