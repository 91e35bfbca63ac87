import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { compose } from "./compose.ts";
import { previewPart } from "./preview.ts";

const ADDRESS = "/desk/entries/0d2f7c1e-0000-4000-8000-000000000000/preview";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server with previews of what `page` answers; everything else is answered "not a preview". */
async function serve(page: (request: IncomingMessage, response: ServerResponse) => void) {
  const parts = [
    previewPart(async (request, response) => page(request, response)),
    {
      name: "The rest",
      handle(_request: IncomingMessage, response: ServerResponse) {
        response.end("not a preview");
        return true;
      },
    },
  ];
  const { request } = compose(() => parts);
  const server = createServer((asked, response) => void request(asked, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port
  return (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual", ...init });
}

const html = (body: string) => (_request: IncomingMessage, response: ServerResponse) => {
  response.writeHead(200, { "content-type": "text/html", "set-cookie": "a=b" }).end(body);
};

test("a preview is a page without scripts that only the desk may frame and nobody keeps", async () => {
  const get = await serve(html("<p>A draft</p><script>alert(1)</script>"));
  const answer = await get(ADDRESS);
  expect(await answer.text()).toBe("<p>A draft</p>");
  const policy = answer.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).toContain("sandbox allow-same-origin");
  expect(policy).not.toContain("script");
  expect(answer.headers.get("x-frame-options")).toBe("SAMEORIGIN");
  expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.headers.get("x-robots-tag")).toContain("noindex");
});

test("a release is previewed page by page, with its forms, and framed by nobody", async () => {
  const get = await serve(html("<p>As it would be</p><script>alert(1)</script>"));
  const release = "/desk/releases/0d2f7c1e-0000-4000-8000-000000000000/preview";
  for (const path of ["", "/meetings", "/meetings/in-london", "/pledges?kind=troops"]) {
    const answer = await get(release + path);
    expect(await answer.text()).toBe("<p>As it would be</p>");
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/sandbox .*allow-forms/);
    expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  }
  expect(await (await get("/desk/releases/new")).text()).toBe("not a preview");
});

test("the page is asked for in the name of whoever asks", async () => {
  const get = await serve((request, response) => response.end(request.headers.cookie));
  expect(await (await get(ADDRESS, { headers: { cookie: "session=mine" } })).text()).toBe(
    "session=mine",
  );
  expect(await (await get(ADDRESS)).text()).toBe("");
});

test("whoever is not signed in is sent where the page sends them", async () => {
  const get = await serve((_request, response) =>
    response.writeHead(307, { location: "/sign-in" }).end("secret"),
  );
  const answer = await get(ADDRESS);
  expect(answer.status).toBe(307);
  expect(answer.headers.get("location")).toBe("/sign-in");
  expect(await answer.text()).toBe("");
});

test.each(["/desk/entries/new", `${ADDRESS}/more`, "/desk/preview"])(
  "%s is no preview",
  async (path) => {
    const get = await serve(html("A draft"));
    expect(await (await get(path)).text()).toBe("not a preview");
  },
);
