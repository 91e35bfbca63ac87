// The press stands before Next on public addresses: it prints a page once, keeps the bytes and
// serves them until what readers see changes.
import type { IncomingMessage, ServerResponse } from "node:http";
import { isData } from "#lib/site/reading/addresses.ts";
import { onPublicRecordChanged } from "./announce.ts";
import { dataHeaders, preflightHeaders } from "./policy.ts";
import { encodingFor, isUnchanged, print, type Print } from "./print.ts";
import type { Render } from "./print-through.ts";
import { createShelf } from "./shelf.ts";
import { createTurns, TooManyWaiting } from "./turns.ts";
import type { Wire } from "./wire.ts";

/** Where a request leads: to a page at its canonical address, or on to another address. */
export type Destination = { kind: "page"; address: string } | { kind: "moved"; location: string };

export type PressOptions = {
  /** Renders a page; `printThrough(nextHandler, askedFor)` in the running product. */
  render: Render;
  /** Canonicalises a request's path and query; undefined for what is not public. */
  destinationOf: (url: string) => Destination | undefined;
  /** Where readers go on from an address at which nothing is, if something was there once. */
  movedTo?: (address: string) => Promise<string | undefined>;
  /** Whether other sites may frame what is at a canonical address; by default nothing. */
  mayBeFramed?: (address: string) => boolean;
  /** Whether a canonical address is one of endlessly many: those share a shelf of their own, and wait for each other. */
  isEndless?: (address: string) => boolean;
  /** Makes what announces changes made elsewhere. Nothing is kept while it is down. */
  wire: (onChange: () => void) => Wire;
  now?: () => number;
  /** Bytes of memory for printed pages; an eighth of them for addresses of which there are endlessly many. */
  capacity?: number;
  /** How many of the endless ones are printed at a time, and how many may wait for that; and of the others. */
  turns?: Turns;
  otherTurns?: Turns;
  onError?: (address: string, error: unknown) => void;
};

type Turns = { atOnce: number; waiting: number };

export type Press = {
  readonly name: string;
  /** Answers a request for a public page and gives true; gives false for every other request. */
  handle(request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean>;
  /** Forgets every page; pages being printed at this moment are not kept. */
  empty(): void;
  start(): void;
  stop(): Promise<void>;
};

/** Makes a press. `start` it before the first request. */
export function createPress(options: PressOptions): Press {
  const {
    render,
    destinationOf,
    movedTo = async () => undefined,
    mayBeFramed = () => false,
    isEndless = () => false,
    now = Date.now,
    onError = report,
  } = options;
  const capacity = options.capacity ?? 64 * 1024 * 1024;
  const shelf = createShelf((capacity / 8) * 7);
  // A flood of made-up questions pushes out no page that everybody reads.
  const endlessShelf = createShelf(capacity / 8);
  const endlessTurns = createTurns(options.turns ?? { atOnce: 4, waiting: 200 });
  // That an address has no page is only known once it was rendered.
  const otherTurns = createTurns(options.otherTurns ?? { atOnce: 16, waiting: 1_000 });
  const shelfOf = (address: string) => (isEndless(address) ? endlessShelf : shelf);
  const printing = new Map<string, Promise<Print>>();
  let generation = 0;
  let unsubscribe = () => {};

  const empty = () => {
    generation += 1;
    shelf.clear();
    endlessShelf.clear();
    // Whoever asks from now on must not join a print that began before the change.
    printing.clear();
  };
  const wire = options.wire(empty);

  const printPage = (address: string): Promise<Print> => {
    const underWay = printing.get(address);
    // While nothing announces changes, a print under way may be older than one.
    if (underWay && wire.isUp) return underWay;
    const began = generation;
    const startedAt = now();
    const turns = isEndless(address) ? endlessTurns : otherTurns;
    const job = turns
      .take(() => render(address))
      .then((rendered) => print(rendered, mayBeFramed(address) ? "anybody" : "nobody"))
      .then((printed) => {
        const until = nextBoundary(startedAt);
        const isCurrent = began === generation && wire.isUp && until > now();
        if (isCurrent && printed.status === 200) shelfOf(address).put(address, printed, until);
        return printed;
      })
      .finally(() => {
        if (printing.get(address) === job) printing.delete(address);
      });
    printing.set(address, job);
    return job;
  };

  const answerFresh = async (
    address: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> => {
    try {
      const printed = await printPage(address);
      if (printed.status >= 500) throw new Error(`rendered with status ${printed.status}`);
      const location = printed.status === 404 ? await movedTo(address) : undefined;
      if (location) {
        // Nobody may keep it: an entry may move back to where it was.
        sendOn(request, response, { location, "cache-control": "no-cache" });
        return true;
      }
      send(printed, request, response);
    } catch (error) {
      if (error instanceof TooManyWaiting) {
        sendBusy(request, response);
      } else {
        onError(address, error);
        sendFailure(request, response);
      }
    }
    return true;
  };

  return {
    name: "Press",
    handle(request, response) {
      const url = request.url ?? "/";
      const isRead = request.method === "GET" || request.method === "HEAD";
      // Most readers ask by the canonical address itself: what is on the shelf needs no second look.
      const known = isRead && wire.isUp ? shelfOf(url).get(url, now()) : undefined;
      if (known) {
        send(known, request, response);
        return true;
      }
      const destination = destinationOf(url);
      if (!destination) return false;
      if (request.method === "OPTIONS" && isData(url)) {
        response.writeHead(204, preflightHeaders).end();
        return true;
      }
      if (!isRead) {
        sendNotAllowed(request, response);
        return true;
      }
      if (destination.kind === "moved") {
        sendOn(request, response, { location: destination.location });
        return true;
      }
      const kept = wire.isUp
        ? shelfOf(destination.address).get(destination.address, now())
        : undefined;
      if (!kept) return answerFresh(destination.address, request, response);
      send(kept, request, response);
      return true;
    },
    empty,
    start() {
      unsubscribe = onPublicRecordChanged(empty);
      wire.start();
    },
    async stop() {
      unsubscribe();
      await wire.stop();
    },
  };
}

/** Pages speak of days ("next", "so far"), so that none is kept into the next day, by UTC. */
function nextBoundary(time: number): number {
  const day = new Date(time);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1);
}

function send(printed: Print, request: IncomingMessage, response: ServerResponse): void {
  const copy = printed.copies[encodingFor(request.headers["accept-encoding"]?.toString())];
  if (printed.status === 200 && isUnchanged(request.headers["if-none-match"], copy.etag)) {
    response.writeHead(304, copy.validators).end();
    return;
  }
  response.writeHead(printed.status, copy.headers);
  if (request.method === "HEAD") response.end();
  else response.end(copy.body);
}

function sendOn(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void {
  const guarded = isData(request.url ?? "") ? dataHeaders() : {};
  response.writeHead(308, { ...guarded, ...headers, "content-length": 0 }).end();
}

function sendNotAllowed(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("allow", isData(request.url ?? "") ? "GET, HEAD, OPTIONS" : "GET, HEAD");
  sendPlainly(request, response, {
    status: 405,
    title: "Nothing can be sent here",
    said: "This address can only be read.",
  });
}

const sendFailure = (request: IncomingMessage, response: ServerResponse) =>
  sendPlainly(request, response, {
    status: 500,
    title: "Something went wrong here",
    said: "The page could not be made. It has been recorded; please try again in a minute.",
  });

const sendBusy = (request: IncomingMessage, response: ServerResponse) =>
  sendPlainly(request, response, {
    status: 503,
    title: "Too many readers at once",
    said: "Others are asking at this moment, and nobody has looked at what you ask for. Please ask again in a few seconds.",
  });

/** Answers without any page of the site, by as little as can fail. */
function sendPlainly(
  request: IncomingMessage,
  response: ServerResponse,
  { status, title, said }: { status: 405 | 500 | 503; title: string; said: string },
): void {
  const wantsJson = isData(request.url ?? "");
  const body = wantsJson
    ? JSON.stringify({ type: "about:blank", title, status, detail: said })
    : `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>` +
      `<h1>${title}</h1><p>${said}</p><p><a href="/">To the overview</a></p></html>`;
  response.writeHead(status, {
    ...dataHeaders(),
    ...(status === 503 && { "retry-after": "5" }),
    "content-type": wantsJson ? "application/problem+json" : "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function report(address: string, error: unknown): void {
  console.error(`Printing ${address.split("?")[0]} failed`, error);
}
