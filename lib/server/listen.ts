import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { Duplex } from "node:stream";
import { ConfigError, type Settings } from "#lib/config.ts";
import { trustForwarding } from "./client-address.ts";
import { compose, type Part } from "./compose.ts";
import type { StopStep } from "./shutdown.ts";

/** A listening http server. */
export type Listening = {
  readonly server: Server;
  /** Takes no more connections; answers under way go on. */
  stopAccepting(): void;
  /** Waits for the answers under way, and cuts what is left after three seconds. */
  readonly drain: StopStep;
};

/**
 * Listens before anything slow is done, so that a taken port is known at once. A port that a Ratify
 * on its way out still holds comes free within seconds. `parts` is asked at each request: the list
 * grows while the server starts.
 */
export async function listen(settings: Settings, parts: () => readonly Part[]): Promise<Listening> {
  const listeners = compose(parts);
  const trust = trustForwarding(settings.trustProxy);
  const upgraded = new Set<Duplex>();
  const server = createServer((request, response) => {
    trust(request);
    void listeners.request(request, response);
  });
  server.on("upgrade", (request, socket, head) => {
    trust(request);
    upgraded.add(socket);
    socket.once("close", () => upgraded.delete(socket));
    listeners.upgrade(request, socket, head);
  });
  for (let attempt = 1; !(await tryToListen(server, settings)); attempt++) {
    if (attempt === 20) {
      throw new ConfigError(
        `Something else listens on ${settings.host}:${settings.port}. ` +
          "Stop it, or set PORT to another port.",
      );
    }
    await delay(250);
  }
  let closed: Promise<unknown> = Promise.resolve();
  return {
    server,
    stopAccepting() {
      closed = new Promise((resolve) => server.close(resolve));
    },
    drain: {
      name: "The http server",
      patience: 4_000,
      async stop() {
        const cut = setTimeout(() => {
          server.closeAllConnections();
          for (const socket of upgraded) socket.destroy();
        }, 3_000);
        await closed;
        clearTimeout(cut);
      },
    },
  };
}

async function tryToListen(server: Server, { host, port }: Settings): Promise<boolean> {
  server.listen(port, host);
  try {
    await once(server, "listening");
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") return false;
    throw new ConfigError(`Cannot listen on ${host}:${port} (${code}).`, { cause: error });
  }
}
