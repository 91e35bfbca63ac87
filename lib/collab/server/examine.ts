// Whether an update that a client sent can be taken: readable, and neither too big nor nested too deep.
import * as Y from "yjs";
import { SocketRefusal } from "./refusal.ts";

/** Bytes of one message on the socket. A client that was offline for long sends what it did in one. */
export const MAX_MESSAGE = 1024 * 1024;
/** Bytes of a draft, encoded. The largest real entries have 100 kB. */
export const MAX_DOCUMENT = 4 * 1024 * 1024;
/** Shared types inside each other. Prose is refused at half of it when it is submitted, in words. */
export const MAX_DEPTH = 40;

type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];

/** Throws a SocketRefusal unless the update can be taken into the document. */
export function examine(doc: Y.Doc, update: Uint8Array): void {
  if (update.byteLength > MAX_MESSAGE) throw new SocketRefusal("too_large");
  const structs = decode(update);
  if (
    structs.some((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentDoc)
  ) {
    // Documents inside documents would be loaded apart, past everything that is checked here.
    throw new SocketRefusal("malformed");
  }
  // What waits in the document for its predecessors may become a child of what comes now.
  const waiting = doc.store.pendingStructs
    ? Y.decodeUpdateV2(doc.store.pendingStructs.update).structs
    : [];
  const depths = new Depths(doc, [...structs, ...waiting]);
  for (const struct of [...structs, ...waiting]) {
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) {
      if (depths.of(struct) > MAX_DEPTH) throw new SocketRefusal("malformed");
    }
  }
}

function decode(update: Uint8Array): Struct[] {
  try {
    return Y.decodeUpdate(update).structs;
  } catch {
    throw new SocketRefusal("malformed");
  }
}

/** Whether the update holds nothing that the document lacks: opening a draft sends such ones. */
export function bringsNothing(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs } = Y.decodeUpdate(update);
  const hasNew = structs.some(
    ({ id, length }) => Y.getState(doc.store, id.client) < id.clock + length,
  );
  // Only then: a snapshot walks through the whole document.
  return !hasNew && Y.snapshotContainsUpdate(Y.snapshot(doc), update);
}

/** What an item's depth follows from: known by itself, or that of another struct of the update plus a step. */
type Above = { depth: number } | { struct: Struct; step: 0 | 1 };

/**
 * How deep the items of an update would come to lie; 1 at the top. An item names its parent, or
 * leaves it to be that of its neighbour. Without recursion, for the chain is a stranger's choice.
 */
class Depths {
  readonly #doc: Y.Doc;
  readonly #known = new Map<Struct, number>();
  readonly #byClient: Map<number, Struct[]>;

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc;
    this.#byClient = Map.groupBy(structs, ({ id }) => id.client);
    for (const list of this.#byClient.values()) list.sort((a, b) => a.id.clock - b.id.clock);
  }

  of(struct: Struct): number {
    const chain: { struct: Struct; step: number }[] = [];
    const visited = new Set<Struct>();
    let at = struct;
    let depth = this.#known.get(at);
    while (depth === undefined) {
      // Pointers in a circle never come out of an editor.
      if (visited.has(at)) throw new SocketRefusal("malformed");
      visited.add(at);
      const above = this.#above(at);
      if ("depth" in above) {
        depth = above.depth;
        this.#known.set(at, depth);
      } else {
        chain.push({ struct: at, step: above.step });
        at = above.struct;
        depth = this.#known.get(at);
      }
    }
    for (const below of chain.toReversed()) {
      depth += below.step;
      this.#known.set(below.struct, depth);
    }
    return depth;
  }

  #above(struct: Struct): Above {
    if (!(struct instanceof Y.Item)) return { depth: 1 };
    const { parent, origin, rightOrigin } = struct;
    const [id, step]: [Y.ID | null, 0 | 1] =
      parent instanceof Y.ID ? [parent, 1] : [origin ?? rightOrigin, 0];
    // A name: the item stands at the top.
    if (!id || typeof parent === "string") return { depth: 1 };
    if (Y.getState(this.#doc.store, id.client) > id.clock) {
      return { depth: depthInDocument(this.#doc, id) + step };
    }
    const found = this.#find(id);
    return found ? { struct: found, step } : { depth: 1 };
  }

  #find({ client, clock }: Y.ID): Struct | undefined {
    const list = this.#byClient.get(client) ?? [];
    let [low, high] = [0, list.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = list[middle];
      if (!struct) return undefined;
      if (struct.id.clock > clock) high = middle - 1;
      else if (struct.id.clock + struct.length <= clock) low = middle + 1;
      else return struct;
    }
    return undefined;
  }
}

function depthInDocument(doc: Y.Doc, id: Y.ID): number {
  let depth = 1;
  let { parent } = Y.getItem(doc.store, id);
  while (parent instanceof Y.AbstractType && parent._item) {
    depth += 1;
    parent = parent._item.parent;
  }
  return depth;
}
