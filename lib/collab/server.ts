// Live drafting: the socket under LIVE_PATH, which puts every change into the journal before it is
// applied, broadcast or acknowledged. A part of the server, as lib/server/compose.ts takes them.
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { Hocuspocus, type Connection, type WebSocketLike } from "@hocuspocus/server";
import crossws from "crossws/adapters/node";
import type { Db } from "#db/client.ts";
import { lastCauseOf } from "#db/last-cause.ts";
import { parseDocumentName } from "./document-name.ts";
import { DRAFTS_CHANNEL } from "./drafts.ts";
import { appendUpdates } from "./journal.ts";
import { CLOSE_CODES, LIVE_PATH } from "./protocol.ts";
import { MAX_MESSAGE } from "./server/examine.ts";
import { createHooks } from "./server/hooks.ts";
import { createLease, type LeaseState } from "./server/lease.ts";
import { closeFor } from "./server/refusal.ts";
import { requireOpenDraft, type PersonOfCookie } from "./server/session.ts";
import { SocketRefusal } from "./server/refusal.ts";
import { send, visitOf, type Context } from "./server/visit.ts";
import { tellWhoIsIn, type PersonIn } from "./who-is-in.ts";

/** The channel on which the database says whose roles, account or sessions changed (db/migrations/0006_people.sql). */
const PEOPLE_CHANNEL = "ratify_people";
/** And on which entry something was said (db/migrations/0011_comments.sql). */
const COMMENTS_CHANNEL = "ratify_comments";

/** How often every connection is checked anew, should an announcement go astray, in milliseconds. */
const SWEEP = 10_000;
/** How long a socket may stay without anybody being let in. */
const ADMISSION = 10_000;
const MAX_SOCKETS = 2_000;

export type CollabOptions = {
  readonly db: Db;
  /** A direct connection: LISTEN and a session's lock don't survive a pooler. */
  readonly listenUrl: string;
  readonly publicUrl: string;
  readonly personOf: PersonOfCookie;
  readonly log?: (message: string, error?: unknown) => void;
  /** How updates are journalled; only measurements pass another way. */
  readonly append?: typeof appendUpdates;
};

export type Collab = {
  readonly name: string;
  /** Whether this process may have drafts open. */
  readonly state: LeaseState;
  /** Resolves once it is known whether this process may have drafts open. */
  start(): Promise<void>;
  /** Takes over a WebSocket for LIVE_PATH and gives true; leaves any other alone. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Finishes what was received, closes every socket and folds the journals. */
  stop(): Promise<void>;
};

/** Makes the server side of live drafting. */
export function createCollab(options: CollabOptions): Collab {
  const { db, publicUrl, personOf, log = report } = options;

  const works = new Set<Promise<void>>();
  const background = (name: string, work: () => Promise<unknown>) => {
    const done = work().then(
      () => {},
      (error: unknown) => log(`${name} failed`, error),
    );
    works.add(done);
    void done.then(() => works.delete(done));
  };

  const lease = createLease({
    url: options.listenUrl,
    channels: [DRAFTS_CHANNEL, PEOPLE_CHANNEL, COMMENTS_CHANNEL],
    onNotification(channel, payload) {
      if (channel === PEOPLE_CHANNEL) {
        recheckAll((connection) => visitOf(connection.context).session.personId === payload);
      } else if (channel === COMMENTS_CHANNEL) {
        tellOfComments(payload);
      } else {
        background("Taking in a change", () => refresh(payload));
      }
    },
    onState(state) {
      if (state === "held") background("Taking in changes", () => refresh());
      if (state === "held") recheckAll();
      if (state !== "elsewhere") return;
      log("Another process of this installation has the drafts open; this one refuses to.");
      for (const connection of connections()) closeFor(connection, "elsewhere");
    },
  });

  const { hooks, documents, admitted, recheck } = createHooks({
    db,
    personOf,
    leaseState: () => lease.state,
    background,
    log,
    append: options.append ?? appendUpdates,
  });
  const hocuspocus = new Hocuspocus<Context>({
    ...hooks,
    quiet: true,
    // One document on a socket, and little before anybody is let in.
    maxPendingDocuments: 1,
    maxUnauthenticatedQueueSize: 2 * MAX_MESSAGE,
  });

  const connections = (): Connection[] =>
    [...hocuspocus.documents.values()].flatMap((document) => document.getConnections());
  const recheckAll = (which: (connection: Connection) => boolean = () => true) => {
    for (const connection of connections().filter(which)) {
      background("Checking a connection", () => recheck(connection));
    }
  };
  /** Takes in what was written past this process to the drafts of one entry, or of all; closes those that are over. */
  const refresh = async (entryId?: string) => {
    for (const [name, opened] of documents) {
      if (entryId !== undefined && opened.draft.entryId !== entryId) continue;
      try {
        await requireOpenDraft(db, opened.draft);
        await opened.refresh();
      } catch (error) {
        if (!(error instanceof SocketRefusal)) throw error;
        for (const connection of hocuspocus.documents.get(name)?.getConnections() ?? []) {
          closeFor(connection, error.reason);
        }
      }
    }
  };

  /** What was said is fetched by whoever is told: the socket carries drafts alone. */
  const tellOfComments = (entryId: string) => {
    for (const connection of connections()) {
      if (parseDocumentName(connection.document.name)?.entryId === entryId)
        send(connection, { commented: true });
    }
  };

  /** Those who were let in, each once for an entry, however many browsers they have it open in. */
  const peopleIn = (): Map<string, PersonIn[]> => {
    const people = new Map<string, PersonIn[]>();
    for (const { document, context } of connections()) {
      const entryId = parseDocumentName(document.name)?.entryId;
      const session = (context as Context).visit?.session;
      if (entryId === undefined || !session) continue;
      const there = people.get(entryId) ?? [];
      if (there.some(({ id }) => id === session.personId)) continue;
      people.set(entryId, [...there, { id: session.personId, name: session.name }]);
    }
    return people;
  };

  const clients = new Map<object, ReturnType<typeof hocuspocus.handleConnection>>();
  const sockets = crossws({
    serverOptions: { maxPayload: MAX_MESSAGE },
    hooks: {
      open(peer) {
        const socket = peer.websocket as WebSocketLike; // ws offers all of it
        clients.set(peer, hocuspocus.handleConnection(socket, peer.request));
        const late = setTimeout(() => {
          const { unavailable } = CLOSE_CODES;
          if (!admitted.has(socket)) socket.close(unavailable, "unavailable");
        }, ADMISSION);
        late.unref();
      },
      message: (peer, message) => clients.get(peer)?.handleMessage(message.uint8Array()),
      close(peer, { code = 1005, reason = "" }) {
        clients.get(peer)?.handleClose({ code, reason });
        clients.delete(peer);
      },
      // A message over the limit, a broken frame: the socket closes with the right code by itself.
      error: () => {},
    },
  });

  let sweeping: NodeJS.Timeout | undefined;
  let stopTelling = () => {};
  let stopping = false;
  return {
    name: "Live drafting",
    get state() {
      return lease.state;
    },

    async start() {
      sweeping ??= setInterval(recheckAll, SWEEP).unref();
      stopTelling = tellWhoIsIn(peopleIn);
      await lease.start();
    },

    upgrade(request, socket, head) {
      if (request.url?.split("?")[0] !== LIVE_PATH) return false;
      if (!isFromOurPages(request, publicUrl)) refuseUpgrade(socket, "403 Forbidden");
      else if (stopping || clients.size >= MAX_SOCKETS) {
        refuseUpgrade(socket, "503 Service Unavailable");
      } else background("Opening a socket", () => sockets.handleUpgrade(request, socket, head));
      return true;
    },

    async stop() {
      stopping = true;
      clearInterval(sweeping);
      stopTelling();
      const open = connections();
      await Promise.race([
        Promise.allSettled(open.map((connection) => connection.waitForPendingMessages())),
        delay(3_000),
      ]);
      for (const connection of open) closeFor(connection, "unavailable");
      sockets.closeAll(CLOSE_CODES.unavailable, "unavailable");
      // Documents leave memory in the turns after their last connection.
      for (let tries = 0; hocuspocus.documents.size > 0 && tries < 100; tries++) await delay(10);
      await Promise.allSettled(works);
      await lease.stop();
      sockets.closeAll(CLOSE_CODES.unavailable, "unavailable", true);
    },
  };
}

/** Other sites' pages can open sockets with our cookie; only their Origin gives them away. */
function isFromOurPages(request: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = request.headers;
  const from = origin === undefined ? null : URL.parse(origin);
  return from !== null && (from.origin === new URL(publicUrl).origin || from.host === host);
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** One line. */
function report(message: string, error?: unknown): void {
  const why = lastCauseOf(error);
  console.error(`Live drafting: ${message}${why && `: ${why}`}`);
}
