import type { Connection } from "@hocuspocus/server";
import { CLOSE_CODES, type Refusal } from "../protocol.ts";

/**
 * Thrown in hooks of Hocuspocus, which closes the document's connection with this code and reason.
 * Without a message, since it would log one as an error.
 */
export class SocketRefusal extends Error {
  readonly code: number;
  readonly reason: Refusal;
  constructor(reason: Refusal) {
    super();
    this.name = "SocketRefusal";
    this.code = CLOSE_CODES[reason];
    this.reason = reason;
  }
}

/** Takes a connection off its document at once, and closes its socket for a reason that the client understands. */
export function closeFor(connection: Connection, reason: Refusal): void {
  const event = { code: CLOSE_CODES[reason], reason };
  const { webSocket } = connection;
  // First from the document: a client that ignores the closing of its socket is not heard any more.
  connection.close(event);
  webSocket.close(event.code, event.reason);
}
