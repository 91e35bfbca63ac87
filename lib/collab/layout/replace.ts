// Puts a field's whole content in the place of what stands there: for imports, which know nothing of carets.
import type * as Y from "yjs";
import type { FieldContent } from "#lib/editorial/content.ts";
import type { Field } from "#lib/editorial/fields.ts";
import {
  certaintiesOf,
  citationMap,
  emptiesOf,
  noteAt,
  proseFragment,
  readMap,
  rivalMap,
  rowMap,
  textAt,
  valuesOf,
} from "./shared-types.ts";
import { isPlain } from "./shapes.ts";
import { writeField } from "./write.ts";

/** Makes a field read `held`, whatever it held before, in one transaction. */
export const replaceField = (doc: Y.Doc, name: string, field: Field, held: FieldContent): void =>
  doc.transact(() => {
    clearField(doc, name, field);
    writeField(doc, name, field, held);
  });

const clearField = (doc: Y.Doc, name: string, field: Field): void => {
  const isOfField = (path: string) => path === name || path.startsWith(`${name}/`);
  for (const [id, held] of readMap(doc, "citations")) {
    if (claims(held, isOfField)) citationMap(doc).delete(id);
  }
  for (const [id, held] of readMap(doc, "rivals")) {
    if (claims(held, isOfField)) rivalMap(doc).delete(id);
  }
  for (const map of [valuesOf(doc), emptiesOf(doc), certaintiesOf(doc)]) {
    for (const path of [...map.keys()].filter(isOfField)) map.delete(path);
  }
  for (const shared of doc.share.keys()) {
    if (shared.startsWith("text/") && isOfField(shared.slice(5))) {
      empty(textAt(doc, shared.slice(5)));
    } else if (shared.startsWith("note/") && isOfField(shared.slice(5))) {
      empty(noteAt(doc, shared.slice(5)));
    }
  }
  if (field.type === "rows") {
    for (const [id] of readMap(doc, `rows/${name}`)) rowMap(doc, name).delete(id);
  }
  if (field.type === "prose") {
    const fragment = proseFragment(doc, name);
    if (fragment.length > 0) fragment.delete(0, fragment.length);
  }
};

const claims = (held: unknown, isOfField: (path: string) => boolean): boolean =>
  isPlain(held) && typeof held.claim === "string" && isOfField(held.claim);

const empty = (text: Y.Text): void => {
  if (text.length > 0) text.delete(0, text.length);
};
