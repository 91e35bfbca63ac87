// What client and server of the socket say to each other beyond Hocuspocus' own messages.

/** Where the socket is. */
export const LIVE_PATH = "/desk/live";

/** A draft is opened for reading, and for editing only when somebody asks to. The client sends it as its token. */
export type Mode = "read" | "edit";

/** Why the server will not go on, with the code by which it closes the socket. */
export const CLOSE_CODES = {
  /** The session has ended. */
  signed_out: 4401,
  /** The person's roles do not allow it, or no longer. */
  forbidden: 4403,
  /** There is no such draft. */
  not_found: 4404,
  /** The draft was discarded, or a revision was restored in its place: another generation is open. */
  closed: 4410,
  /** The document, or one message, would be too big. */
  too_large: 4413,
  /** An update that cannot be read. */
  malformed: 4400,
  /** Another process of this installation has the drafts open. */
  elsewhere: 4503,
  /** The database does not answer, or the server is stopping: try again (RFC 6455: 1013). */
  unavailable: 1013,
} as const;
export type Refusal = keyof typeof CLOSE_CODES;

const REFUSALS = Object.keys(CLOSE_CODES) as Refusal[]; // Object.keys forgets the literal type

/** The refusal that a word or a close code stands for. */
export const asRefusal = (said: string | number | undefined): Refusal | undefined =>
  REFUSALS.find((refusal) => refusal === said || CLOSE_CODES[refusal] === said);

/**
 * From the client, after its changes: "tell me when all that I sent before this is in the journal".
 * Hocuspocus' own acknowledgements do not say what they acknowledge, and after a reconnection its
 * count can reach zero too early.
 */
export type FromClient = { readonly mark: number };

/**
 * From the server: everything before that mark is in the journal; or what this connection may do now; or that
 * somebody said something about the entry.
 */
export type FromServer =
  { readonly saved: number } | { readonly mode: Mode } | { readonly commented: true };

/** Who somebody is in the awareness; the server sets it, whatever the client says. */
export type AwarenessUser = { readonly id: string; readonly name: string; readonly color: string };

/** The message in a stateless payload, if it is an object of JSON. */
export const parseMessage = (payload: string): Record<string, unknown> | undefined => {
  try {
    const message: unknown = JSON.parse(payload);
    return typeof message === "object" && message !== null
      ? (message as Record<string, unknown>) // any object is one
      : undefined;
  } catch {
    return undefined;
  }
};
