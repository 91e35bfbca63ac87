// Prose between a Y.XmlFragment, as y-tiptap writes it, and ProseMirror JSON; without a schema, so
// that the server reads drafts without an editor.
import * as Y from "yjs";
import type { ProseNode } from "#lib/editorial/content.ts";
import { PROSE_DEPTH } from "#lib/editorial/prose.ts";
import { isPlain } from "./shapes.ts";

type Marks = NonNullable<ProseNode["marks"]>;

/** The document that a fragment holds. Nodes deeper than prose may be are left out: see `MAX_DEPTH` of the socket. */
export const readProse = (fragment: Y.XmlFragment): ProseNode => ({
  type: "doc",
  content: childrenOf(fragment, 1),
});

const childrenOf = (parent: Y.XmlFragment, depth: number): ProseNode[] =>
  parent.toArray().flatMap((child): ProseNode[] => {
    if (child instanceof Y.XmlText) return textNodes(child);
    if (child instanceof Y.XmlElement)
      return depth > PROSE_DEPTH ? [] : [elementNode(child, depth)];
    return [];
  });

const elementNode = (element: Y.XmlElement, depth: number): ProseNode => {
  const attrs = withoutNulls(element.getAttributes());
  const content = childrenOf(element, depth + 1);
  return {
    type: element.nodeName,
    ...(attrs && { attrs }),
    ...(content.length > 0 && { content }),
  };
};

const textNodes = (text: Y.XmlText): ProseNode[] => {
  const delta: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
  return delta.flatMap(({ insert, attributes }): ProseNode[] => {
    if (typeof insert !== "string" || insert === "") return [];
    const marks = readMarks(attributes ?? {});
    return [{ type: "text", text: insert, ...(marks.length > 0 && { marks }) }];
  });
};

/** y-tiptap sets marks that may overlap apart by a hash behind their name. */
const HASH = /--[a-zA-Z0-9+/=]{8}$/;

// In a fixed order: Yjs gives them in the order in which they were set, which differs between replicas.
const readMarks = (attributes: Record<string, unknown>): Marks =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const attrs = isPlain(value) ? withoutNulls(value) : undefined;
      return { type: name.replace(HASH, ""), ...(attrs && { attrs }) };
    })
    .toSorted((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));

/** What JSON can say, and not a shared type or bytes that a stranger put there. */
const isJson = (value: unknown): boolean =>
  ["string", "number", "boolean"].includes(typeof value) || Array.isArray(value) || isPlain(value);

const withoutNulls = (attrs: Record<string, unknown>): Record<string, unknown> | undefined => {
  const said = Object.entries(attrs)
    .filter(([, value]) => isJson(value))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return said.length > 0 ? Object.fromEntries(said) : undefined;
};

/** Writes a document into an empty fragment. */
export const writeProse = (fragment: Y.XmlFragment, doc: ProseNode): void => {
  fragment.insert(0, sharedTypes(doc.content ?? []));
};

const sharedTypes = (nodes: readonly ProseNode[]): (Y.XmlElement | Y.XmlText)[] => {
  const types: (Y.XmlElement | Y.XmlText)[] = [];
  let text: { insert: string; attributes: Record<string, unknown> }[] = [];
  const flush = () => {
    if (text.length === 0) return;
    const shared = new Y.XmlText();
    shared.applyDelta(text);
    types.push(shared);
    text = [];
  };
  for (const node of nodes) {
    if (node.type === "text") {
      const attributes = Object.fromEntries(
        (node.marks ?? []).map((mark) => [mark.type, withoutNulls(mark.attrs ?? {}) ?? {}]),
      );
      if (node.text) text.push({ insert: node.text, attributes });
      continue;
    }
    flush();
    types.push(sharedElement(node));
  }
  flush();
  return types;
};

const sharedElement = (node: ProseNode): Y.XmlElement => {
  const element = new Y.XmlElement(node.type);
  for (const [name, value] of Object.entries(withoutNulls(node.attrs ?? {}) ?? {})) {
    // Typed as a string, but any JSON value is kept as it is, and y-tiptap relies on that.
    element.setAttribute(name, value as string);
  }
  element.insert(0, sharedTypes(node.content ?? []));
  return element;
};
