// The socket on an http server of its own: for tests and measurements. Who somebody is, their cookie says by itself.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect, type Connection } from "#db/client.ts";
import { createCollab, type Collab, type CollabOptions } from "../server.ts";
import { LIVE_PATH } from "../protocol.ts";
import type { PersonOfCookie } from "../server/session.ts";

export type Served = {
  readonly collab: Collab;
  readonly url: string;
  readonly origin: string;
  readonly connection: Connection;
  stop(): Promise<void>;
};

/** Reads `person=<id>`; a test passes another to end a session. */
export const personOfTestCookie: PersonOfCookie = async (cookie) => {
  const id = /person=([0-9a-f-]{36})/.exec(cookie ?? "")?.[1];
  return id ? { id, name: "" } : null;
};

export async function serve(
  urls: { app: string; listen: string },
  options: Partial<CollabOptions> & { port?: number } = {},
): Promise<Served> {
  const connection = connect(urls.app, { name: "live drafting test" });
  const server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // listening on TCP
  const origin = `http://127.0.0.1:${port}`;
  const collab = createCollab({
    db: connection.db,
    listenUrl: urls.listen,
    publicUrl: origin,
    personOf: personOfTestCookie,
    ...options,
  });
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    if (!collab.upgrade(request, socket, head)) socket.destroy();
  });
  await collab.start();
  return {
    collab,
    origin,
    url: `ws://127.0.0.1:${port}${LIVE_PATH}`,
    connection,
    async stop() {
      await collab.stop();
      await new Promise((resolve) => server.close(resolve));
      await connection.close();
    },
  };
}
