import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { EntryContent, Row } from "#lib/editorial/content.ts";
import { meeting } from "#lib/editorial/kinds/meeting.ts";
import { anyContent } from "#lib/editorial/testing/arbitraries.ts";
import { tidyContent } from "#lib/editorial/tidy.ts";
import { rowsOf as typedRowsOf } from "#lib/editorial/typed.ts";
import {
  addCitation,
  addRow,
  appendRows,
  blockPath,
  cellPath,
  citationsOf,
  emptyAt,
  moveRow,
  noteAt,
  proseFragment,
  readContent,
  removeRow,
  rowPath,
  rowsOf,
  setCertainty,
  setEmpty,
  setText,
  setValue,
  textAt,
  updateCitation,
  valueAt,
  writeContent,
} from "./layout.ts";

const draftOf = (...updates: Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};
const stateOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc);

/** As it comes out of a JSON column: fast-check's records have no prototype. */
const asJson = (content: EntryContent): EntryContent =>
  JSON.parse(JSON.stringify(content)) as EntryContent;

test("content that is written is read back as it was, also from a copy of the document", () => {
  fc.assert(
    fc.property(anyContent().map(asJson), (content) => {
      const doc = new Y.Doc();
      writeContent(doc, content);
      const tidied = tidyContent(content);
      expect(tidyContent(readContent(content.kind, doc))).toEqual(tidied);
      expect(tidyContent(readContent(content.kind, draftOf(stateOf(doc))))).toEqual(tidied);
    }),
    { numRuns: 100 },
  );
}, 30_000);

test("citations and rivals that come with the same id are all kept", () => {
  const citations = [{ id: "c1", source: "s1" }];
  const doc = new Y.Doc();
  writeContent(doc, {
    kind: "pledge",
    schemaVersion: 1,
    fields: {
      place: { value: "Kyiv", citations, rivals: [{ id: "v1", value: "Lviv", citations }] },
      condition: { value: "None", citations, rivals: [{ id: "v1", value: "Some", citations }] },
    },
  });
  const { place, condition } = readContent("pledge", doc).fields;
  for (const field of [place, condition]) {
    expect(field).toMatchObject({ citations: [{ source: "s1" }], rivals: [{ citations }] });
  }
});

test("reading changes nothing in the document", () => {
  fc.assert(
    fc.property(anyContent().map(asJson), (content) => {
      const written = new Y.Doc();
      writeContent(written, content);
      for (const doc of [written, draftOf(stateOf(written)), new Y.Doc()]) {
        const [state, snapshot, names] = [stateOf(doc), Y.snapshot(doc), [...doc.share.keys()]];
        let updates = 0;
        doc.on("update", () => updates++);
        readContent(content.kind, doc);
        expect(stateOf(doc)).toEqual(state);
        expect(Y.equalSnapshots(Y.snapshot(doc), snapshot)).toBe(true);
        expect([...doc.share.keys()]).toEqual(names);
        expect(updates).toBe(0);
      }
    }),
  );
}, 30_000);

test("content is written into empty documents only", () => {
  const doc = new Y.Doc();
  setText(doc, "title", "Taken");
  const content = readContent("pledge", new Y.Doc());
  expect(() => writeContent(doc, content)).toThrow();
});

/** Something that a person does to a pledge; `word` is never lost by what others do at the same time. */
type Edit = { word?: string; apply: (doc: Y.Doc) => void };
const word = fc.stringMatching(/^[a-z]{8}$/);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  word.map((typed) => ({
    word: typed,
    apply: (doc: Y.Doc) => textAt(doc, "summary").insert(0, typed),
  })),
  word.map((typed) => ({
    word: typed,
    apply: (doc: Y.Doc) => noteAt(doc, "amount").insert(0, typed),
  })),
  word.map((typed) => ({
    word: typed,
    apply: (doc: Y.Doc) => {
      const row = addRow(doc, "quotes", { index: 0 });
      setText(doc, cellPath("quotes", row, "speaker"), typed);
    },
  })),
  word.map((typed) => ({
    word: typed,
    apply: (doc: Y.Doc) => addCitation(doc, "amount", { source: "s1", quote: typed }),
  })),
  word.map((typed) => ({
    word: typed,
    apply: (doc: Y.Doc) => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.setAttribute("id", typed);
      paragraph.insert(0, [new Y.XmlText(typed)]);
      proseFragment(doc, "account").insert(0, [paragraph]);
    },
  })),
  fc.nat(3).map((index) => ({
    apply: (doc: Y.Doc) => {
      const row = rowsOf(doc, "quotes")[index];
      if (row) moveRow(doc, "quotes", row.id, 0);
    },
  })),
  word.map((value) => ({ apply: (doc: Y.Doc) => setValue(doc, "announcedOn", value) })),
);

test("people who edit apart and at once arrive at the same draft, with every word of each", () => {
  const session = fc.array(edit, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(session, session, session, fc.boolean(), (first, second, third, swapped) => {
      const base = new Y.Doc();
      for (const { apply } of first) apply(base);
      const [left, right] = [draftOf(stateOf(base)), draftOf(stateOf(base))];
      const sent: [Uint8Array[], Uint8Array[]] = [[], []];
      left.on("update", (update: Uint8Array) => sent[0].push(update));
      right.on("update", (update: Uint8Array) => sent[1].push(update));
      for (const { apply } of second) apply(left);
      for (const { apply } of third) apply(right);

      const order = swapped ? [...sent[1], ...sent[0]] : [...sent[0], ...sent[1]];
      const merged = draftOf(stateOf(base), ...order.toReversed());
      for (const update of sent[1]) Y.applyUpdate(left, update);
      for (const update of sent[0]) Y.applyUpdate(right, update);
      const content = readContent("pledge", merged);
      expect(readContent("pledge", left)).toEqual(content);
      expect(readContent("pledge", right)).toEqual(content);

      const text = JSON.stringify(content);
      const typed = [...first, ...second, ...third].map((one) => one.word);
      for (const one of typed) if (one !== undefined) expect(text).toContain(one);
    }),
    { numRuns: 200 },
  );
}, 30_000);

test("two people who start on the same empty field at once lose neither's words", () => {
  const [left, right] = [new Y.Doc(), new Y.Doc()];
  setText(left, "title", "Air ");
  setText(right, "title", "defence");
  const merged = draftOf(stateOf(left), stateOf(right));
  const { title } = readContent("pledge", merged).fields;
  expect(JSON.stringify(title)).toContain("Air ");
  expect(JSON.stringify(title)).toContain("defence");
});

test("a text that is set changes only where it differs, so that what others type stays", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme" }),
      (head, middle, next, tail) => {
        const doc = new Y.Doc();
        setText(doc, "title", head + middle + tail);
        setText(doc, "title", head + next + tail, (head + next).length);
        expect(textAt(doc, "title").toString()).toBe(head + next + tail);
      },
    ),
  );
  const doc = new Y.Doc();
  setText(doc, "title", "the quorum");
  const other = draftOf(stateOf(doc));
  setText(doc, "title", "the full quorum", "the full ".length);
  setText(other, "title", "the quorum met");
  Y.applyUpdate(doc, stateOf(other));
  expect(textAt(doc, "title").toString()).toBe("the full quorum met");
});

test("the caret decides which of two equal letters was typed", () => {
  const doc = new Y.Doc();
  setText(doc, "title", "aa");
  const deltas: unknown[] = [];
  textAt(doc, "title").observe(({ delta }) => deltas.push(delta));
  setText(doc, "title", "aaa", 1);
  expect(deltas).toEqual([[{ insert: "a" }]]);
});

test("rows come in the order in which they were placed, also between neighbours that tie", () => {
  const doc = new Y.Doc();
  const [first, second] = [addRow(doc, "quotes"), addRow(doc, "quotes")];
  const other = draftOf(stateOf(doc));
  // Both insert between the same two: their keys are equal.
  const mine = addRow(doc, "quotes", { index: 1 });
  const theirs = addRow(other, "quotes", { index: 1 });
  Y.applyUpdate(doc, stateOf(other));
  const tied = [mine, theirs].toSorted();
  const ids = () => rowsOf(doc, "quotes").map(({ id }) => id);
  expect(ids()).toEqual([first, ...tied, second]);
  const between = addRow(doc, "quotes", { index: 2 });
  expect(ids()).toEqual([first, tied[0], between, tied[1], second]);
  moveRow(doc, "quotes", second, 0);
  expect(ids()).toEqual([second, first, tied[0], between, tied[1]]);
  removeRow(doc, "quotes", first);
  expect(ids()).not.toContain(first);
});

test("undoing the removal of a row brings it back with its cells and citations", () => {
  const doc = new Y.Doc();
  const row = addRow(doc, "quotes");
  setText(doc, cellPath("quotes", row, "speaker"), "A speaker");
  addCitation(doc, rowPath("quotes", row), { source: "s1" });
  const before = readContent("pledge", doc);
  const undo = new Y.UndoManager(doc);
  removeRow(doc, "quotes", row);
  expect(readContent("pledge", doc).fields.quotes).toBeUndefined();
  undo.undo();
  expect(readContent("pledge", doc)).toEqual(before);
});

test("a value answers for the reason of being empty, and the reason takes the value away", () => {
  const doc = new Y.Doc();
  setEmpty(doc, "announcedOn", "unknown");
  setEmpty(doc, "condition", "none");
  setValue(doc, "announcedOn", "2025-03");
  setText(doc, "condition", "If asked");
  expect(emptyAt(doc, "announcedOn")).toBeUndefined();
  expect(emptyAt(doc, "condition")).toBeUndefined();
  setEmpty(doc, "announcedOn", "unknown");
  setEmpty(doc, "condition", "none");
  expect(valueAt(doc, "announcedOn", "date")).toBeUndefined();
  expect(textAt(doc, "condition").toString()).toBe("");
});

test("citations keep their order and are changed in place", () => {
  const doc = new Y.Doc();
  const first = addCitation(doc, "amount", { source: "s1", quote: "Sixty" });
  addCitation(doc, "amount", { source: "s2" });
  addCitation(doc, "place", { source: "s3" });
  updateCitation(doc, first, { locator: "p. 3", quote: undefined });
  expect(citationsOf(doc, "amount")).toEqual([
    { id: first, source: "s1", locator: "p. 3" },
    { id: expect.any(String), source: "s2" },
  ]);
});

test("whatever a client puts into the document, reading holds", () => {
  const junk = fc.oneof(
    fc.jsonValue(),
    fc.constant(new Uint8Array(3)),
    fc.constant(undefined),
    fc.record(
      { claim: fc.constant("amount"), source: fc.jsonValue(), order: fc.jsonValue() },
      { noNullPrototype: true },
    ),
  );
  const name = fc.oneof(
    fc.constantFrom("values", "rows/quotes", "citations", "rivals", "empty", "certainty"),
    fc.constantFrom("prose/account", "text/title", "note/amount"),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string(), junk)), (puts) => {
      const evil = new Y.Doc();
      for (const [shared, key, value] of puts) evil.getMap(shared).set(key, value);
      for (const shared of ["prose/account", "text/title"]) {
        evil.getMap(shared).set("nested", new Y.Map());
      }
      evil.getMap("values").set("amount", new Y.Map());
      const list = new Y.Doc();
      list.getArray("prose/account").push([new Y.Map(), "text", 5, new Y.Text("loose")]);
      const doc = draftOf(stateOf(evil), stateOf(list));
      const content = readContent("pledge", doc);
      // The editor's accessors hold as well.
      expect(citationsOf(doc, "amount")).toEqual(citationsOf(draftOf(stateOf(evil)), "amount"));
      expect(content.kind).toBe("pledge");
      JSON.stringify(content);
    }),
  );
});

test("notes and certainty of blocks that are gone are not read", () => {
  const doc = new Y.Doc();
  noteAt(doc, blockPath("account", "gone")).insert(0, "About nothing");
  setCertainty(doc, blockPath("account", "gone"), "weak");
  expect(readContent("pledge", doc).fields).toEqual({});
});

test("rows that two people append at once are all there after the earlier ones, and one undo takes one's own back", () => {
  const { present } = meeting.fields;
  const start = new Y.Doc();
  appendRows(start, "present", present, [{ name: "First" }]);
  const [mine, theirs] = [draftOf(stateOf(start)), draftOf(stateOf(start))];
  const origin = {};
  const undo = new Y.UndoManager(mine, { trackedOrigins: new Set([origin]), captureTimeout: 0 });
  let updates = 0;
  mine.on("update", () => updates++);
  const cells: Row["cells"][] = [
    { member: { entry: "m1" }, name: "Ann", mode: "remote" },
    { member: { entry: "m2" }, name: "Bo" },
  ];
  appendRows(mine, "present", present, cells, origin);
  expect(updates).toBe(1);
  appendRows(theirs, "present", present, [{ name: "Cy" }]);
  Y.applyUpdate(mine, stateOf(theirs));
  const rows = () => typedRowsOf(readContent("meeting", mine), "present");
  const names = () => rows().map((row) => row.cells["name"]);
  expect(names()[0]).toBe("First");
  expect(new Set(names())).toEqual(new Set(["Ann", "Bo", "Cy", "First"]));
  expect(rows().find((row) => row.cells["name"] === "Ann")?.cells).toEqual(cells[0]);
  undo.undo();
  expect(names()).toEqual(["First", "Cy"]);
  undo.redo();
  expect(new Set(names())).toEqual(new Set(["Ann", "Bo", "Cy", "First"]));
});

test("rows are appended after one whose order key is a stranger's nonsense", () => {
  const doc = new Y.Doc();
  doc.getMap("rows/present").set("r1", { order: "zzzz!" });
  const ids = appendRows(doc, "present", meeting.fields.present, [{ name: "A" }, { name: "B" }]);
  expect(rowsOf(doc, "present").map(({ id }) => id)).toEqual(["r1", ...ids]);
});
