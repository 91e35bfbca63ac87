// The names of a draft's shared types. Everything is reached by name (docs/decisions/0003).
import type * as Y from "yjs";

/** The text of a `text` or `longText` field or cell. */
export const textAt = (doc: Y.Doc, path: string): Y.Text => doc.getText(`text/${path}`);
/** The explanatory note of a claim. */
export const noteAt = (doc: Y.Doc, claimPath: string): Y.Text => doc.getText(`note/${claimPath}`);
/** The prose of a field, for the editor to bind to. */
export const proseFragment = (doc: Y.Doc, field: string): Y.XmlFragment =>
  doc.getXmlFragment(`prose/${field}`);

/** Values are whatever a client sent; readers check their shape. */
type Loose = Y.Map<unknown>;
export const valuesOf = (doc: Y.Doc): Loose => doc.getMap("values");
export const emptiesOf = (doc: Y.Doc): Loose => doc.getMap("empty");
export const certaintiesOf = (doc: Y.Doc): Loose => doc.getMap("certainty");
export const citationMap = (doc: Y.Doc): Loose => doc.getMap("citations");
export const rivalMap = (doc: Y.Doc): Loose => doc.getMap("rivals");
export const rowMap = (doc: Y.Doc, field: string): Loose => doc.getMap(`rows/${field}`);

// Asking a document for a type that it lacks adds an empty one to its memory; reading shall leave no trace.
const textNamed = (doc: Y.Doc, name: string): string =>
  doc.share.has(name) ? doc.getText(name).toString() : "";

export const readText = (doc: Y.Doc, path: string): string => textNamed(doc, `text/${path}`);
export const readNote = (doc: Y.Doc, claimPath: string): string =>
  textNamed(doc, `note/${claimPath}`);
export const readProseFragment = (doc: Y.Doc, field: string): Y.XmlFragment | undefined =>
  doc.share.has(`prose/${field}`) ? proseFragment(doc, field) : undefined;
/** The entries of a map that may not exist. */
export const readMap = (doc: Y.Doc, name: string): [string, unknown][] =>
  doc.share.has(name) ? [...doc.getMap(name).entries()] : [];
