// A draft in the browser: the document, its connection, and how far what was typed is safe.
import {
  HocuspocusProvider,
  HocuspocusProviderWebsocket,
  WebSocketStatus,
} from "@hocuspocus/provider";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import {
  canKeep,
  keep,
  onForgotten,
  UnsyncedNotes,
  written,
  type LocalName,
} from "./client/local-drafts.ts";
import { documentName } from "./document-name.ts";
import {
  asRefusal,
  LIVE_PATH,
  parseMessage,
  type FromClient,
  type Mode,
  type Refusal,
} from "./protocol.ts";

export {
  draftsLeftBehind,
  forgetLocalDraft,
  readLocalDraft,
  type LocalName,
} from "./client/local-drafts.ts";
export type { Mode, Refusal } from "./protocol.ts";

/** How far what was typed here is safe. */
export type SaveState =
  /** Nothing was typed here, and the connection is not there yet. */
  | { readonly kind: "connecting" }
  /** Nothing was typed here. */
  | { readonly kind: "ready" }
  | { readonly kind: "saving" }
  /** The server has everything in its journal since that moment. */
  | { readonly kind: "saved"; readonly at: Date }
  /** No connection, which is being tried again. `kept` tells whether closing the tab would lose what is `unsaved`. */
  | { readonly kind: "offline"; readonly unsaved: boolean; readonly kept: Kept }
  /** The server will not take it. What is `unsaved` stays in `doc`, and on this device if `kept`. */
  | {
      readonly kind: "refused";
      readonly reason: Refusal;
      readonly unsaved: boolean;
      readonly kept: Kept;
    };

/** Whether this device has all that was typed; "soon" while it still writes the last of it. */
export type Kept = boolean | "soon";

/** A snapshot for React's useSyncExternalStore: a new object whenever something changed. */
export type DraftState = {
  readonly save: SaveState;
  /** What this connection may do, as the server granted it. */
  readonly mode: Mode;
  /** The document has arrived, from this device or from the server. */
  readonly loaded: boolean;
};

export type OpenDraft = {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly awareness: Awareness;
  getState(): DraftState;
  subscribe(listener: () => void): () => void;
  /** Asks the server to edit, or to only read again; the state tells what it granted. */
  setMode(mode: Mode): void;
  /** Resolves once everything typed so far is in the server's journal; at once if nothing was. Rejects with the refusal. */
  whenSaved(): Promise<void>;
  /** Calls back when something may have been said about the entry: after each comment, and after each new connection. */
  onCommented(listener: () => void): () => void;
  /** Takes note that there is no network any more, at once. */
  leave(): void;
  /** Tries again after a refusal, when the person has signed in anew; and once there is a network again. */
  retry(): void;
  destroy(): void;
};

export type OpenDraftOptions = LocalName & {
  /** A draft with changes of an earlier visit that never arrived is opened for editing in any case. */
  readonly mode: Mode;
  /** The socket's address where it is not this page's server. */
  readonly url?: string;
  /** Milliseconds from the loss of a connection to the first attempt to have it back. */
  readonly pause?: number;
  /** For clients outside a browser. */
  readonly WebSocket?: new (url: string) => object;
};

/**
 * Says nothing while there is no connection. Hocuspocus would queue each keystroke, and send them
 * all after the reconnection, beside the synchronisation that contains them anyway.
 */
class DraftProvider extends HocuspocusProvider {
  override send(...message: Parameters<HocuspocusProvider["send"]>): void {
    if (this.configuration.websocketProvider.webSocket?.readyState === OPEN) {
      super.send(...message);
    }
  }
}
const OPEN = 1;

class DraftSocket extends HocuspocusProviderWebsocket {
  /**
   * Disconnects without waiting for the other side's farewell. Without a network a browser waits for it up to a minute:
   * what is typed meanwhile must not seem saved, and a network that is back by then must be taken.
   */
  breakOff(): void {
    this.disconnect();
    if (this.status === WebSocketStatus.Disconnected) return;
    this.emit("close", { event: { code: ABNORMAL, reason: "offline" } });
  }
}
/** The code of a socket that broke off (RFC 6455, 7.4.1). */
const ABNORMAL = 1006;

/** Pauses before trying again, in milliseconds. */
const SOON = 1_000;
const LATER = 5_000;

/** Opens a draft. Nothing is written, here or on the server, until somebody changes `doc`. */
export function openDraft(options: OpenDraftOptions): OpenDraft {
  const doc = new Y.Doc();
  const notes = new UnsyncedNotes(options);
  let wanted: Mode = notes.inheritedAny ? "edit" : options.mode;
  let granted: Mode = "read";
  let keeps = false;
  /** The count of changes that this device has written. */
  let keptUpTo = 0;
  let loaded = false;
  let connected = false;
  let everConnected = false;
  let refused: Refusal | undefined;
  let savedAt: Date | undefined;
  /** Counts the changes made here; those of an earlier visit are the first. */
  let changes = notes.inheritedAny ? 1 : 0;
  let acknowledged = 0;
  /** The count of the mark that the server has not answered yet. */
  let asked: number | undefined;
  let destroyed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const listeners = new Set<() => void>();
  const commentListeners = new Set<() => void>();
  const tellOfComments = () => {
    for (const listener of commentListeners) listener();
  };
  const currentSave = (): SaveState => {
    const unsaved = changes > acknowledged;
    const kept = keeps && changes > keptUpTo ? "soon" : keeps;
    if (refused) return { kind: "refused", reason: refused, unsaved, kept };
    if (!connected) {
      return everConnected || unsaved ? { kind: "offline", unsaved, kept } : { kind: "connecting" };
    }
    if (unsaved) return { kind: "saving" };
    return savedAt ? { kind: "saved", at: savedAt } : { kind: "ready" };
  };
  let state: DraftState = { save: currentSave(), mode: granted, loaded };
  const changed = () => {
    if (destroyed) return;
    const next = { save: currentSave(), mode: granted, loaded };
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    for (const listener of listeners) listener();
  };

  const socket = new DraftSocket({
    url: options.url ?? `${location.origin.replace(/^http/, "ws")}${LIVE_PATH}`,
    autoConnect: false,
    delay: options.pause ?? SOON,
    minDelay: Math.min(500, options.pause ?? SOON),
    maxDelay: 10_000,
    ...(options.WebSocket && { WebSocketPolyfill: options.WebSocket }),
  });
  const provider = new DraftProvider({
    name: documentName(options),
    document: doc,
    websocketProvider: socket,
    token: () => wanted,
  });
  provider.attach();
  const { awareness } = provider;
  if (!awareness) throw new Error("A provider without awareness.");

  const ask = () => {
    if (!connected || granted !== "edit" || asked !== undefined || changes <= acknowledged) return;
    asked = changes;
    provider.sendStateless(JSON.stringify({ mark: changes } satisfies FromClient));
  };
  const refuse = (reason: Refusal) => {
    connected = false;
    asked = undefined;
    clearTimeout(timer);
    if (reason === "unavailable") {
      // The socket may still be open; a closed one reconnects by itself.
      timer = setTimeout(authenticate, options.pause ?? SOON);
    } else {
      refused = reason;
      if (reason === "elsewhere") timer = setTimeout(connect, LATER);
      socket.disconnect();
    }
    changed();
  };
  const authenticate = () => {
    if (socket.status !== "connected") return;
    void provider.sendToken();
    provider.startSync();
  };
  const connect = () => void socket.connect();

  provider.on("authenticated", ({ scope }: { scope: string }) => {
    connected = true;
    everConnected = true;
    refused = undefined;
    asked = undefined;
    granted = scope === "readonly" ? "read" : "edit";
    ask();
    changed();
    tellOfComments();
  });
  provider.on("authenticationFailed", ({ reason }: { reason: string }) =>
    refuse(asRefusal(reason) ?? "forbidden"),
  );
  provider.on("synced", ({ state: synced }: { state: boolean }) => {
    if (synced) loaded = true;
    changed();
  });
  provider.on("stateless", ({ payload }: { payload: string }) => {
    const message = parseMessage(payload);
    if (message?.commented === true) tellOfComments();
    if (message?.mode === "edit" || message?.mode === "read") granted = message.mode;
    // What was changed here while it could not be taken.
    if (message?.mode === "edit") provider.forceSync();
    if (typeof message?.saved === "number" && message.saved === asked) {
      asked = undefined;
      acknowledged = message.saved;
      savedAt = new Date();
      if (acknowledged === changes) notes.clear();
    }
    ask();
    changed();
  });
  // Also the server's word that it closed the document alone, which the socket does not follow.
  provider.on("close", ({ event }: { event: { code: number } }) => {
    connected = false;
    asked = undefined;
    const reason = asRefusal(event.code);
    if (reason && reason !== "unavailable") refuse(reason);
    // A message that is too long is cut off before anyone reads it.
    else if (event.code === 1009) refuse("too_large");
    else changed();
  });
  // After the provider's own listener, so that a mark follows the change that it is about.
  let storedBy: unknown;
  doc.on("update", (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || origin === storedBy) return;
    changes += 1;
    notes.set(changes);
    ask();
    changed();
  });

  let stopKeeping = () => {};
  const start = async () => {
    // Only who edits leaves something on the device.
    if (wanted === "edit") await keepLocally();
    if (!destroyed) connect();
  };
  const keepLocally = async () => {
    if (keeps || !canKeep()) return;
    try {
      const persistence = keep(options, doc);
      storedBy = persistence;
      await persistence.whenSynced;
      if (destroyed) return void persistence.destroy();
      keeps = true;
      const deaf = onForgotten(options, () => {
        keeps = false;
        void persistence.destroy();
        changed();
      });
      stopKeeping = () => {
        deaf();
        void persistence.destroy();
      };
      if (doc.store.clients.size > 0) loaded = true;
      const noteKept = async () => {
        const upTo = changes;
        await written(persistence);
        keptUpTo = Math.max(keptUpTo, upTo);
        changed();
      };
      // After the persistence's own listener, which begins to write.
      doc.on("update", () => void noteKept().catch(() => {}));
      await noteKept();
    } catch {
      // A browser that forbids it: `kept` says so.
    }
  };
  void start();

  return {
    doc,
    provider,
    awareness,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setMode(mode) {
      wanted = mode;
      const ready = mode === "edit" ? keepLocally() : Promise.resolve();
      void ready.then(() => {
        if (connected && !destroyed) void provider.sendToken();
      });
    },
    whenSaved() {
      const target = changes;
      return new Promise((resolve, reject) => {
        const settle = () => {
          if (acknowledged >= target) resolve();
          else if (refused) reject(new Error(refused));
          else return false;
          listeners.delete(settle);
          return true;
        };
        if (!settle()) listeners.add(settle);
      });
    },
    onCommented(listener) {
      commentListeners.add(listener);
      return () => commentListeners.delete(listener);
    },
    leave() {
      socket.breakOff();
    },
    retry() {
      refused = undefined;
      changed();
      connect();
    },
    destroy() {
      destroyed = true;
      clearTimeout(timer);
      listeners.clear();
      commentListeners.clear();
      stopKeeping();
      provider.destroy();
      socket.destroy();
      doc.destroy();
    },
  };
}
