import { IncomingMessage, ServerResponse } from "node:http";
import { Duplex } from "node:stream";
import { Socket } from "node:net";

/** What came out of the renderer for one address. */
export type Rendered = {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
};

/** Renders a canonical public address, path and query. */
export type Render = (address: string) => Promise<Rendered>;

/** Milliseconds after which a page counts as failed. */
const PATIENCE = 30_000;

/** Answers requests, as Next does. */
export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<unknown>;

/** What a handler is asked for a canonical address: the same, or another with what it says as headers. */
export type Asked = { address: string; headers: Readonly<Record<string, string>> };

/**
 * Renders through a request handler in this process (Next's), without a network between. The
 * handler gets what follows from the address and nothing else of the reader's request: no cookie,
 * no user agent.
 */
export const printThrough =
  (handler: RequestHandler, askedFor: (canonical: string) => Asked): Render =>
  (canonical) => {
    const { address, headers } = askedFor(canonical);
    return renderBy(handler, address, headers);
  };

/** Renders a page that is also told something, by headers that only the server itself gives. What it gives must never be kept. */
export const printTold = (
  handler: RequestHandler,
  { address, headers }: Asked,
): Promise<Rendered> => renderBy(handler, address, headers);

/** Renders a page for one person alone, whose cookie the handler gets. What it gives must never be kept. */
export const printFor = (
  handler: RequestHandler,
  address: string,
  cookie: string | undefined,
): Promise<Rendered> => renderBy(handler, address, cookie === undefined ? {} : { cookie });

const renderBy = async (
  handler: RequestHandler,
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<Rendered> => {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = address;
  request.headers = { host: "localhost", accept: "*/*", ...headers };
  request.push(null);

  const response = new ServerResponse(request);
  const sink = new Sink();
  // As in an answer to HTTP/1.0: the body is what follows the head, unframed.
  response.shouldKeepAlive = false;
  response.useChunkedEncodingByDefault = false;
  response.assignSocket(sink as unknown as Socket); // a ServerResponse writes to any duplex stream
  const finished = new Promise<void>((resolve, reject) => {
    response.once("finish", resolve);
    response.once("close", () => reject(new Error("The page broke off")));
    AbortSignal.timeout(PATIENCE).addEventListener("abort", () =>
      reject(new Error(`The page took longer than ${PATIENCE} ms`)),
    );
  });
  finished.catch(() => {}); // it is awaited below, unless the handler throws first
  await Promise.race([handler(request, response), finished]);
  await finished;
  return sink.answer();
};

class Sink extends Duplex {
  readonly #chunks: Buffer[] = [];

  constructor() {
    // Never full: nobody would tell the response that it has drained.
    super({ writableHighWaterMark: Number.MAX_SAFE_INTEGER });
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  /** What was written, taken apart: a handler may have given headers with the head alone. */
  answer(): Rendered {
    const raw = Buffer.concat(this.#chunks);
    const end = raw.indexOf("\r\n\r\n");
    const [statusLine = "", ...lines] = raw.subarray(0, end).toString("latin1").split("\r\n");
    const headers: Record<string, string> = {};
    for (const line of lines) {
      const colon = line.indexOf(":");
      const name = line.slice(0, colon).toLowerCase();
      const value = line.slice(colon + 1).trim();
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
    }
    return { status: Number(statusLine.split(" ")[1]), headers, body: raw.subarray(end + 4) };
  }
}
