// The hooks of Hocuspocus. Several of them end the process when they throw, so each catches.
import type {
  Configuration,
  Connection,
  Document,
  beforeSyncPayload,
  onLoadDocumentPayload,
} from "@hocuspocus/server";
import type { Db } from "#db/client.ts";
import { parseDocumentName } from "../document-name.ts";
import type { appendUpdates } from "../journal.ts";
import { parseMessage } from "../protocol.ts";
import { bringsNothing, examine } from "./examine.ts";
import type { LeaseState } from "./lease.ts";
import { OpenDocument, type Background } from "./open-documents.ts";
import { rewritePresence } from "./presence.ts";
import { closeFor, SocketRefusal } from "./refusal.ts";
import { openSession, renewSession, requireOpenDraft, type PersonOfCookie } from "./session.ts";
import { answerMark, send, visitOf, type Context, type Visit } from "./visit.ts";

/** Types of messages in y-protocols/sync. */
const STEP_1 = 0;
const STEP_2 = 1;

/** The ready state of a WebSocket. */
const OPEN = 1;

export type HooksOptions = {
  db: Db;
  personOf: PersonOfCookie;
  leaseState: () => LeaseState;
  background: Background;
  log: (message: string, error?: unknown) => void;
  append: typeof appendUpdates;
};

/** The hooks, and what they know of documents and connections. */
export function createHooks(options: HooksOptions) {
  const { db, personOf, leaseState, background, log, append } = options;
  /** By document name. */
  const documents = new Map<string, OpenDocument>();
  /** Appends that the database has not answered yet, by document name. */
  const inFlight = new Map<string, Set<Promise<unknown>>>();
  /** Sockets on which somebody has been let in. */
  const admitted = new WeakSet<object>();

  const asRefusal = (error: unknown, doing: string): SocketRefusal => {
    if (error instanceof SocketRefusal) return error;
    log(`${doing} failed`, error);
    return new SocketRefusal("unavailable");
  };

  const requireLease = () => {
    const state = leaseState();
    if (state !== "held") throw new SocketRefusal(state === "elsewhere" ? state : "unavailable");
  };

  /** Closes the connection if its person or draft is not what it was; a failing database changes nothing. */
  const recheck = async (connection: Connection): Promise<void> => {
    try {
      const { session } = visitOf(connection.context);
      await renewSession(db, personOf, session);
      await requireOpenDraft(db, parseDocumentName(connection.document.name));
      if (!connection.readOnly && !session.canEdit) throw new SocketRefusal("forbidden");
    } catch (error) {
      if (error instanceof SocketRefusal) closeFor(connection, error.reason);
      else log("Checking a connection anew failed", error);
    }
  };

  const loadDocument = async ({ document, documentName }: onLoadDocumentPayload) => {
    const draft = parseDocumentName(documentName);
    const kind = await requireOpenDraft(db, draft);
    if (!draft) return;
    const opened = new OpenDocument({ db, draft, kind, document, background, append });
    // Known before it is read: what is announced meanwhile is not missed.
    documents.set(documentName, opened);
    document.on("destroy", () => {
      opened.close();
      if (documents.get(documentName) === opened) documents.delete(documentName);
    });
    try {
      // Whoever left in mid-sentence may have an update under way.
      const underWay = inFlight.get(documentName);
      if (underWay) await Promise.allSettled(underWay);
      await opened.refresh();
    } catch (error) {
      documents.delete(documentName);
      throw error;
    }
  };

  /** Resolves when the update is in the journal. */
  const journal = async (document: Document, visit: Visit, bytes: Uint8Array): Promise<void> => {
    const opened = documents.get(document.name);
    if (!opened || document.isDestroyed) throw new SocketRefusal("unavailable");
    opened.trial.apply(bytes);
    for (;;) {
      requireLease();
      const { personId, epoch } = visit.session;
      const appending = opened.writer.append({ personId, epoch, bytes });
      const appended = await tracked(document.name, appending);
      if (appended.ok) return opened.noteAppended();
      if (appended.reason === "closed") throw new SocketRefusal("closed");
      await renewSession(db, personOf, visit.session);
      if (!visit.session.canEdit) throw new SocketRefusal("forbidden");
    }
  };

  const tracked = async <T>(name: string, work: Promise<T>): Promise<T> => {
    const works = inFlight.get(name) ?? new Set();
    inFlight.set(name, works.add(work));
    try {
      return await work;
    } finally {
      works.delete(work);
      if (works.size === 0) inFlight.delete(name);
    }
  };

  const beforeSync = async (message: beforeSyncPayload<Context>): Promise<void> => {
    const { type, payload, document, connection, context } = message;
    if (type === STEP_1) return;
    try {
      const visit = visitOf(context);
      examine(document, payload);
      const isNews = !bringsNothing(document, payload);
      // Hocuspocus refuses news from readers by itself.
      if (isNews && connection.readOnly) return;
      if (isNews) await journal(document, visit, payload);
      if (type === STEP_2) visit.hasSynced = true;
      answerMark(connection, visit);
    } catch (error) {
      // A reader's update is neither applied nor acknowledged; throwing would log each with its stack.
      connection.readOnly = true;
      closeFor(connection, asRefusal(error, "Journalling an update").reason);
    }
  };

  const hooks: Partial<Configuration<Context>> = {
    async onAuthenticate({ documentName, requestHeaders, token, connectionConfig }) {
      try {
        requireLease();
        const session = await openSession(db, personOf, requestHeaders.get("cookie"));
        await requireOpenDraft(db, parseDocumentName(documentName));
        connectionConfig.readOnly = !(token === "edit" && session.canEdit);
        return { visit: { session, hasSynced: false, mark: undefined } satisfies Visit };
      } catch (error) {
        throw asRefusal(error, "Letting somebody in");
      }
    },

    async onLoadDocument(payload) {
      try {
        await loadDocument(payload);
      } catch (error) {
        throw asRefusal(error, "Loading a draft");
      }
    },

    async connected({ connection }) {
      const { webSocket } = connection;
      admitted.add(webSocket);
      // Hocuspocus closes the document alone and leaves the socket open, on which its client would wait for ever.
      connection.onClose((_document, event) => {
        if (webSocket.readyState === OPEN) webSocket.close(event?.code ?? 1000, event?.reason);
      });
      // Whatever was announced between the first look and now went past this connection.
      await recheck(connection);
    },

    beforeSync,

    async beforeHandleAwareness(payload) {
      const { connection } = payload;
      if (connection) rewritePresence(payload, visitOf(connection.context).session);
    },

    async onStateless({ connection, payload }) {
      try {
        const mark = parseMessage(payload)?.mark;
        if (typeof mark !== "number") return;
        const visit = visitOf(connection.context);
        visit.mark = mark;
        answerMark(connection, visit);
      } catch (error) {
        log("Answering a client failed", error);
      }
    },

    /** The client asks to edit, or to only read, in the course of its visit. */
    async onTokenSync({ connection, token }) {
      try {
        const visit = visitOf(connection.context);
        await renewSession(db, personOf, visit.session);
        connection.readOnly = !(token === "edit" && visit.session.canEdit);
        // What it may have sent before was not taken.
        visit.hasSynced = false;
        send(connection, { mode: connection.readOnly ? "read" : "edit" });
      } catch (error) {
        closeFor(connection, asRefusal(error, "Changing the mode of a connection").reason);
      }
    },
  };

  return { hooks, documents, admitted, recheck };
}
