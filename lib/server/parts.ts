// The parts of the running server, put together. A new part is started and listed here.
import type { Server } from "node:http";
import type { Config } from "#lib/config.ts";
import type { Part } from "./compose.ts";
import { nextPart } from "./next.ts";

/** What the parts are made from. */
export type PartsContext = {
  readonly config: Config;
  readonly httpServer: Server;
  readonly isDevelopment: boolean;
};

/**
 * Starts the parts, in the order in which a request passes them: sockets, the press, Next. They stop
 * in the same order, from the outside in.
 */
export async function startParts({
  config,
  isDevelopment,
}: PartsContext): Promise<readonly Part[]> {
  const next = await nextPart(config, isDevelopment);
  return [next];
}
