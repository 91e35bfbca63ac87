import { getSchema } from "@tiptap/core";
import { EditorState, Plugin } from "@tiptap/pm/state";
import {
  initProseMirrorDoc,
  prosemirrorJSONToYXmlFragment,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { proseSchema } from "./extensions.ts";
import { placeOf, placeThatMoves, stretchBetween, wordsBetween } from "./stretches.ts";

const schema = getSchema(proseSchema);
const CITATION = { type: "citation", attrs: { id: "c1", source: "s" } };

/** A draft with one paragraph for each list of words and citations. */
function aDraft(...paragraphs: (string | typeof CITATION)[][]) {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment("prose/account");
  const content = paragraphs.map((parts, index) => ({
    type: "paragraph",
    attrs: { id: `p${index}` },
    content: parts.map((part) => (typeof part === "string" ? { type: "text", text: part } : part)),
  }));
  prosemirrorJSONToYXmlFragment(schema, { type: "doc", content }, fragment);
  return doc;
}

/** The draft as an editor shows it now. */
function shown(doc: Y.Doc): EditorState {
  const type = doc.getXmlFragment("prose/account");
  const { doc: content, mapping } = initProseMirrorDoc(type, schema);
  return EditorState.create({
    doc: content,
    plugins: [
      new Plugin({
        key: ySyncPluginKey,
        state: {
          init: () => ({ doc, type, binding: { mapping } }),
          apply: (_transaction, value) => value,
        },
      }),
    ],
  });
}

/** The letters of a paragraph's first run of text. */
function lettersOf(doc: Y.Doc, paragraph = 0): Y.XmlText {
  const element = doc.getXmlFragment("prose/account").get(paragraph);
  const text = element instanceof Y.XmlElement ? element.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error("No text there.");
  return text;
}

/** Where the words are, as a stretch. */
function choose(doc: Y.Doc, words: string) {
  const state = shown(doc);
  let from = -1;
  state.doc.descendants((node, pos) => {
    const at = node.isText ? (node.text?.indexOf(words) ?? -1) : -1;
    if (at !== -1) from = pos + at;
  });
  const stretch = stretchBetween(state, { from, to: from + words.length });
  if (!stretch) throw new Error(`“${words}” is not there.`);
  return stretch;
}

const found = (
  doc: Y.Doc,
  { quote, ...stretch }: ReturnType<typeof choose>,
  isOfThisDraft = true,
) => {
  const state = shown(doc);
  const place = placeOf(state, { ...stretch, isOfThisDraft }, quote);
  return place && wordsBetween(state.doc, place);
};

test("a stretch moves with its letters, and takes in only what is typed inside", () => {
  const doc = aDraft(["The leaders met in the morning."]);
  const stretch = choose(doc, "leaders met");
  expect(stretch.quote).toBe("leaders met");
  const letters = lettersOf(doc);
  letters.insert(0, "In London: ");
  expect(found(doc, stretch)).toBe("leaders met");
  letters.insert(letters.toString().indexOf("leaders"), "assembled ");
  letters.insert(letters.toString().indexOf("leaders met") + "leaders met".length, " again");
  expect(found(doc, stretch)).toBe("leaders met");
  letters.insert(letters.toString().indexOf("met"), "never ");
  expect(found(doc, stretch)).toBe("leaders never met");
});

test("a stretch whose words are deleted is gone", () => {
  const doc = aDraft(["The leaders met in the morning."], ["They parted."]);
  const stretch = choose(doc, "leaders met");
  lettersOf(doc).delete(4, "leaders met".length);
  expect(found(doc, stretch)).toBeUndefined();
  const other = choose(doc, "parted");
  doc.getXmlFragment("prose/account").delete(1);
  expect(found(doc, other)).toBeUndefined();
});

test("a stretch may begin with the first letter of the text", () => {
  const doc = aDraft(["Paris. Paris."]);
  const stretch = choose(doc, "Paris");
  expect(found(doc, stretch)).toBe("Paris");
  lettersOf(doc).insert(0, "In ");
  expect(found(doc, stretch)).toBe("Paris");
});

test("words that were split off or moved are found by what they say", () => {
  const doc = aDraft(["The leaders met. They parted."]);
  const stretch = choose(doc, "They parted");
  lettersOf(doc).delete(16, 13);
  const moved = new Y.XmlElement("paragraph");
  doc.getXmlFragment("prose/account").push([moved]);
  moved.push([new Y.XmlText("They parted.")]);
  expect(found(doc, stretch)).toBe("They parted");
});

test("in another generation of the draft words are found by what they say, where they do so once", () => {
  const stretch = choose(aDraft(["The leaders met."]), "leaders met");
  expect(found(aDraft(["First.", CITATION, " The leaders met."]), stretch, false)).toBe(
    "leaders met",
  );
  expect(found(aDraft(["leaders met"], ["leaders met"]), stretch, false)).toBeUndefined();
});

test("a stretch may run over citations and paragraphs", () => {
  const doc = aDraft(["One ", CITATION, " two"], ["three"]);
  const state = shown(doc);
  const stretch = stretchBetween(state, { from: 2, to: state.doc.content.size - 2 });
  if (!stretch) throw new Error("No stretch.");
  expect(stretch.quote).toBe("ne \ufffc two\nthre");
  lettersOf(doc).insert(0, "Number ");
  expect(found(doc, stretch)).toBe("ne \ufffc two\nthre");
});

test("positions that cannot be read are no place", () => {
  const state = shown(aDraft(["Words"]));
  expect(
    placeOf(state, { from: "???", to: "AAAA", isOfThisDraft: true }, undefined),
  ).toBeUndefined();
});

test("a place is held while what stands there is taken away, and lost with its paragraph", () => {
  const doc = aDraft(["Nobody came."], ["The quorum ", CITATION, "was present."]);
  const before = shown(doc);
  let at = -1;
  before.doc.descendants((node, pos) => {
    if (node.type.name === "citation") at = pos;
  });
  const place = placeThatMoves(before, at);
  const paragraph = doc.getXmlFragment("prose/account").get(1) as Y.XmlElement; // as aDraft made it
  paragraph.delete(1);
  lettersOf(doc).insert(0, "Almost: ");
  const after = shown(doc);
  const now = place(after) ?? -1;
  expect(now).toBe(at + "Almost: ".length);
  expect(after.doc.textBetween(now - 7, now)).toBe("quorum ");
  doc.getXmlFragment("prose/account").delete(1);
  expect(place(shown(doc))).toBeUndefined();
});
