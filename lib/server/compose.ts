// One http server out of parts, each of which answers some requests.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** A part of the server. What it doesn't answer goes on to the next one in the list. */
export type Part = {
  /** For messages about it. */
  readonly name: string;
  /** Answers a request and gives true, or leaves it alone and gives false. */
  handle?(request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean>;
  /** Takes over a socket (WebSocket) and gives true, or leaves it alone and gives false. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Finishes what was begun and lets go. A part that takes too long is left behind. */
  stop?(): Promise<void>;
};

/** Listeners for an http server that offer each request to the parts in order. */
export function compose(parts: () => readonly Part[]) {
  return {
    async request(request: IncomingMessage, response: ServerResponse): Promise<void> {
      try {
        for (const part of parts()) {
          if (await part.handle?.(request, response)) return;
        }
        answer(response, 404, "Not found");
      } catch (error) {
        // The query may hold what nobody should log.
        console.error(`${request.method} ${request.url?.split("?")[0]} failed`, error);
        if (response.headersSent) response.destroy();
        else answer(response, 500, "Something went wrong here. It has been recorded.");
      }
    },

    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      // A client that vanishes in mid-handshake must not end the process.
      socket.on("error", () => socket.destroy());
      try {
        for (const part of parts()) {
          if (part.upgrade?.(request, socket, head)) return;
        }
      } catch (error) {
        console.error(`Upgrade of ${request.url?.split("?")[0]} failed`, error);
      }
      socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    },
  };
}

/** Answers with one line of text. */
export function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(`${text}\n`);
}
