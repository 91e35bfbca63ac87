// Somebody who types without pause, and remembers what the server acknowledged.
import * as Y from "yjs";
import type { OpenDraft } from "../client.ts";
import { addRow, cellPath, proseFragment, setText, setValue, textAt } from "../layout.ts";

export type Typist = {
  readonly id: number;
  readonly draft: OpenDraft;
  /** Makes one change, whose mark can be found again in the draft. */
  type(): void;
  readonly made: number;
  readonly acknowledged: ReadonlySet<string>;
  /** The marks of all changes made. */
  readonly marks: readonly string[];
  /** Changes that nobody has acknowledged yet. */
  readonly unsynced: number;
};

/** `onAcknowledged` is called after each. */
export function typist(id: number, draft: OpenDraft, onAcknowledged: () => void): Typist {
  const marks: string[] = [];
  const acknowledged = new Set<string>();
  return {
    id,
    draft,
    marks,
    acknowledged,
    get made() {
      return marks.length;
    },
    get unsynced() {
      return marks.length - acknowledged.size;
    },
    type() {
      const mark = `[${id}.${marks.length}]`;
      CHANGES[marks.length % CHANGES.length]?.(draft.doc, mark);
      marks.push(mark);
      draft.whenSaved().then(
        () => {
          acknowledged.add(mark);
          onAcknowledged();
        },
        // Refused: it stays unacknowledged, which the run will notice.
        () => {},
      );
    },
  };
}

/** Changes of every sort that a draft knows; each leaves its mark, and the marks of others alone. */
const CHANGES: readonly ((doc: Y.Doc, mark: string) => void)[] = [
  (doc, mark) => textAt(doc, "summary").insert(0, mark),
  (doc, mark) => setValue(doc, `mark/${mark}`, mark),
  (doc, mark) => {
    // Typed and taken back before it: deletions are changes too.
    const text = textAt(doc, "condition");
    text.insert(0, "x");
    text.insert(0, mark);
    text.delete(mark.length, 1);
  },
  (doc, mark) => setText(doc, cellPath("quotes", addRow(doc, "quotes"), "text"), mark),
  (doc, mark) => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.setAttribute("id", mark);
    paragraph.insert(0, [new Y.XmlText(mark)]);
    proseFragment(doc, "account").insert(0, [paragraph]);
  },
];

const MARK = /\[\d+\.\d+\]/g;

/** All marks that a draft holds, wherever they stand. */
export function marksIn(doc: Y.Doc): Set<string> {
  const texts = [
    textAt(doc, "summary").toString(),
    textAt(doc, "condition").toString(),
    proseFragment(doc, "account").toString(),
    JSON.stringify(doc.getMap("values").toJSON()),
    ...[...doc.share.keys()]
      .filter((name) => name.startsWith("text/quotes/"))
      .map((name) => doc.getText(name).toString()),
  ];
  return new Set(texts.flatMap((text) => text.match(MARK) ?? []));
}
