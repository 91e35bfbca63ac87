// People at a socket, with the product's own client.
import { openDraft, type DraftState, type Mode, type OpenDraft } from "../client.ts";
import type { DraftName } from "../document-name.ts";

/** A WebSocket class that sends these headers, as a browser sends its cookie and origin. */
export function socketWith(headers: Record<string, string>): new (url: string) => WebSocket {
  return class extends WebSocket {
    constructor(url: string) {
      // Node's takes headers here, which browsers' must not.
      super(url, { headers } as unknown as string[]);
    }
  };
}

/** The same, of a network that carries no farewell: `close` never ends. */
const withoutFarewell = (Socket: new (url: string) => WebSocket) =>
  class extends Socket {
    override close() {}
  };

/** Opens a draft as this person. */
export function visit(
  server: { url: string; origin: string },
  draft: DraftName,
  person: { id: string; mode?: Mode; pause?: number; hasFarewell?: boolean },
): OpenDraft {
  const Socket = socketWith({ cookie: `person=${person.id}`, origin: server.origin });
  return openDraft({
    ...draft,
    personId: person.id,
    mode: person.mode ?? "edit",
    ...(person.pause !== undefined && { pause: person.pause }),
    url: server.url,
    WebSocket: person.hasFarewell === false ? withoutFarewell(Socket) : Socket,
  });
}

/** Resolves when the draft is in a state like this; rejects after `patience` milliseconds with the state that it is in. */
export function until(
  draft: OpenDraft,
  isSo: (state: DraftState) => boolean,
  patience = 10_000,
): Promise<DraftState> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Still ${JSON.stringify(draft.getState())}`));
    }, patience);
    const look = () => {
      const state = draft.getState();
      if (!isSo(state)) return;
      clearTimeout(timer);
      stop();
      resolve(state);
    };
    const stop = draft.subscribe(look);
    look();
  });
}

/** Resolves when the document says so. */
export function untilDoc(draft: OpenDraft, isSo: () => boolean, patience = 10_000): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      draft.doc.off("update", look);
      reject(new Error("The document never came to say so."));
    }, patience);
    const look = () => {
      if (!isSo()) return;
      clearTimeout(timer);
      draft.doc.off("update", look);
      resolve();
    };
    draft.doc.on("update", look);
    look();
  });
}
