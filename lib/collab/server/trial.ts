// Each update is applied to a copy of the document first: what Yjs cannot apply must not reach the
// journal, or the draft could never be loaded again.
import * as Y from "yjs";
import { MAX_DOCUMENT } from "./examine.ts";
import { SocketRefusal } from "./refusal.ts";

/** The copy on which a document's updates are tried; made at the first one, for most drafts are only read. */
export class Trial {
  readonly #doc: Y.Doc;
  #copy: Y.Doc | undefined;
  /** At most this many bytes; measuring encodes the document, so it is done only near the limit. */
  #size = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    // Also what comes from elsewhere; the copy ignores what it has.
    doc.on("update", (update: Uint8Array) => {
      if (this.#copy) Y.applyUpdate(this.#copy, update);
    });
  }

  /** Throws a SocketRefusal unless the document can take the update, and stays within its size. */
  apply(update: Uint8Array): void {
    const copy = (this.#copy ??= this.#fresh());
    try {
      Y.applyUpdate(copy, update);
    } catch {
      this.#copy = undefined;
      throw new SocketRefusal("malformed");
    }
    this.#size += update.byteLength;
    if (this.#size <= MAX_DOCUMENT) return;
    this.#size = Y.encodeStateAsUpdate(copy).byteLength;
    if (this.#size <= MAX_DOCUMENT) return;
    this.#copy = undefined;
    throw new SocketRefusal("too_large");
  }

  #fresh(): Y.Doc {
    const state = Y.encodeStateAsUpdate(this.#doc);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, state);
    this.#size = state.byteLength;
    return copy;
  }
}
