// A press before a server of its own, for tests of what it answers.
import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import { createPress, type Destination, type PressOptions } from "../press.ts";
import type { Rendered } from "../print-through.ts";

/** A page as Next renders it. */
export const page = (body: string, status = 200): Rendered => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8", "set-cookie": "tracked=1" },
  body: Buffer.from(`<html><head></head><body>${body}</body></html>`),
});
const destinationOf = (url: string): Destination | undefined =>
  url.startsWith("/public") ? { kind: "page", address: url } : undefined;

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A press before a server that answers 299 to whatever the press leaves alone. */
export async function aPress(options: Pick<PressOptions, "render"> & Partial<PressOptions>) {
  const wire = { isUp: true, start() {}, stop: async () => {} };
  const press = createPress({ destinationOf, wire: () => wire, onError: () => {}, ...options });
  press.start();
  const server = createServer((request, response) => {
    void (async () => {
      if (!(await press.handle(request, response))) response.writeHead(299).end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  closing.push(
    () => press.stop(),
    () => new Promise((resolve) => server.close(resolve)),
  );
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<Answer>((resolve, reject) => {
      const asked = httpRequest({ port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      asked.on("error", reject).end();
    });
  return { press, wire, ask };
}
