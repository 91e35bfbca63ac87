// Paragraphs and table rows are claims, and their ids are the last part of the claims' paths; headings are linked to. An id stays with its
// words: after a split the first half keeps it and the rest gets a new one; a pasted duplicate gets a new one. Ids are
// given upon local edits only, never while loading or on somebody else's edit, for that would make a reader an author.
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { fixTablesKey } from "@tiptap/pm/tables";
import { isFromElsewhere } from "./from-elsewhere.ts";

/** Letters and digits that survive dictation and print; 8 of them make a clash in one entry a matter of 10⁻⁷. */
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

/** A fresh id for a block, row or citation: a letter for its sort and 8 random characters. */
export function newId(sort: "p" | "r" | "c" | "v"): string {
  const random = crypto.getRandomValues(new Uint8Array(8));
  return sort + Array.from(random, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
}

/** An id as pasted HTML claims it, or null where it is none. */
export const idFromPaste = (id: string | null): string | null =>
  id && /^[A-Za-z0-9-]{1,40}$/.test(id) ? id : null;

/** Gives missing and doubled ids anew after a local edit, and keeps tables from being repaired when what came from elsewhere is shown. */
export function blockIdsPlugin(): Plugin<boolean> {
  const key = new PluginKey<boolean>("blockIds");
  return new Plugin({
    key,
    // Whether the last transaction came from elsewhere: what other plugins append to one is not marked as such yet
    // when filters see it.
    state: { init: () => true, apply: isFromElsewhere },
    appendTransaction(transactions, before, after) {
      if (transactions.some(isFromElsewhere)) return null;
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      return mendIds(transactions, before, after);
    },
    // A table that is repaired while a draft loads would be written under the name of whoever looks at it.
    filterTransaction: (transaction, state) =>
      !(transaction.getMeta(fixTablesKey) && key.getState(state)),
  });
}

type Placed = { node: Node; pos: number; id: string | null };

/** The transaction that mends ids, or null if all are in order. */
function mendIds(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  const old = placesById(before.doc);
  const moved = (pos: number) =>
    transactions.reduce((at, transaction) => transaction.mapping.map(at, 1), pos);
  const nodes = identified(after.doc);
  const keepers = keepersOf(nodes, old, moved);

  const given = new Map<number, string>();
  nodes.forEach((placed, index) => {
    const next = nodes[index + 1];
    if (placed.id !== null && keepers.get(placed.id) === placed.pos) {
      if (given.has(placed.pos)) return;
      // Enter at the very start of a paragraph: the words go on, and so does their id.
      const emptied =
        placed.node.childCount === 0 && (old.get(placed.id)?.node.childCount ?? 0) > 0;
      if (emptied && next && isNew(next, keepers) && next.node.type === placed.node.type) {
        given.set(next.pos, placed.id);
        given.set(placed.pos, newId(sortOf(placed.node)));
      }
      return;
    }
    if (!given.has(placed.pos)) given.set(placed.pos, newId(sortOf(placed.node)));
  });
  if (given.size === 0) return null;

  const mended = after.tr;
  for (const [pos, id] of given) mended.setNodeAttribute(pos, "id", id);
  return mended.setStoredMarks(after.storedMarks);
}

/** Of several nodes with one id, the one that stood there before keeps it; failing that, the first. */
function keepersOf(
  nodes: Placed[],
  old: Map<string, Placed>,
  moved: (pos: number) => number,
): Map<string, number> {
  const holders = new Map<string, number[]>();
  for (const { id, pos } of nodes) {
    if (id !== null) holders.set(id, [...(holders.get(id) ?? []), pos]);
  }
  const keepers = new Map<string, number>();
  for (const [id, positions] of holders) {
    const was = old.get(id);
    const stays = was ? positions.find((pos) => pos === moved(was.pos)) : undefined;
    const keeper = stays ?? positions[0];
    if (keeper !== undefined) keepers.set(id, keeper);
  }
  return keepers;
}

const isNew = ({ id, pos }: Placed, keepers: Map<string, number>) =>
  id === null || keepers.get(id) !== pos;

const sortOf = (node: Node) =>
  node.type.name === "tableRow" ? "r" : node.type.name === "citation" ? "c" : "p";

/** What must have an id: paragraphs and headings outside tables, table rows, and citations. */
function identified(doc: Node): Placed[] {
  const found: Placed[] = [];
  doc.descendants((node, pos, parent) => {
    const inCell = parent?.type.spec.tableRole !== undefined;
    const wants =
      node.type.name === "tableRow" ||
      node.type.name === "citation" ||
      ((node.type.name === "paragraph" || node.type.name === "heading") && !inCell);
    if (wants) found.push({ node, pos, id: idOf(node) });
  });
  return found;
}

function placesById(doc: Node): Map<string, Placed> {
  const places = new Map<string, Placed>();
  for (const placed of identified(doc)) {
    if (placed.id !== null && !places.has(placed.id)) places.set(placed.id, placed);
  }
  return places;
}

const idOf = (node: Node): string | null =>
  typeof node.attrs.id === "string" && node.attrs.id !== "" ? node.attrs.id : null;
