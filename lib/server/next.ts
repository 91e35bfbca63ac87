import { createServer } from "node:http";
import next from "next";
import type { Config } from "#lib/config.ts";
import type { Part } from "./compose.ts";

/** Next, which answers everything that reaches it. */
export type NextPart = Part & Required<Pick<Part, "handle" | "stop">>;

/** Prepares Next for the build in place, or for development with reloading. */
export async function nextPart(config: Config, isDevelopment: boolean): Promise<NextPart> {
  // Next hangs its own upgrade listener on the server that it is given, or finds, and closes sockets
  // that it doesn't know. So it gets one that never listens, and we hand over what is left.
  const aside = createServer();
  const app = next({
    dev: isDevelopment,
    dir: process.cwd(),
    hostname: config.host,
    port: config.port,
    httpServer: aside,
  });
  await app.prepare();
  const handler = app.getRequestHandler();
  return {
    name: "Next",
    async handle(request, response) {
      await handler(request, response);
      return true;
    },
    upgrade: (request, socket, head) =>
      isDevelopment &&
      request.url?.startsWith("/_next/") === true &&
      aside.emit("upgrade", request, socket, head),
    stop: () => app.close(),
  };
}
