import { getSchema } from "@tiptap/core";
import { Slice, Fragment, type Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { tableEditing } from "@tiptap/pm/tables";
import {
  prosemirrorJSONToYXmlFragment,
  updateYFragment,
  ySyncPluginKey,
  yXmlFragmentToProseMirrorRootNode,
} from "@tiptap/y-tiptap";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { blockIdsPlugin } from "./block-ids.ts";
import { proseSchema } from "./extensions.ts";

const schema = getSchema(proseSchema);
const p = (id: string | null, text = "") => ({
  type: "paragraph",
  attrs: { id },
  ...(text && { content: [{ type: "text", text }] }),
});
const stateOf = (...content: object[]) =>
  EditorState.create({
    doc: schema.nodeFromJSON({ type: "doc", content }),
    plugins: [blockIdsPlugin()],
  });
const edited = (state: EditorState, edit: (tr: Transaction) => Transaction) =>
  state.applyTransaction(edit(state.tr)).state;
/** "id:text" of each paragraph and table row. */
const blocks = (doc: Node) => {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === "paragraph" || node.type.name === "tableRow")
      found.push(`${node.attrs.id}:${node.textContent}`);
  });
  return found;
};
const slice = (...content: object[]) =>
  new Slice(Fragment.from(content.map((one) => schema.nodeFromJSON(one))), 0, 0);

describe("block ids", () => {
  test("stay with the first half of a split", () => {
    const state = edited(stateOf(p("a", "Onetwo"), p("b", "x")), (tr) => tr.split(4));
    expect(blocks(state.doc)).toEqual(["a:One", expect.stringMatching(/^p\w{8}:two$/), "b:x"]);
  });

  test("go on with the words when a paragraph is split at its start", () => {
    const state = edited(stateOf(p("a", "Words")), (tr) => tr.split(1));
    expect(blocks(state.doc)).toEqual([expect.stringMatching(/^p\w{8}:$/), "a:Words"]);
  });

  test("stay where they are when a paragraph is split at its end", () => {
    const state = edited(stateOf(p("a", "Words")), (tr) => tr.split(6));
    expect(blocks(state.doc)).toEqual(["a:Words", expect.stringMatching(/^p\w{8}:$/)]);
  });

  test.each([
    ["before", 0, [/^p\w{8}:Words$/, /^a:Words$/, /^b:x$/]],
    ["after", 7, [/^a:Words$/, /^p\w{8}:Words$/, /^b:x$/]],
  ] as const)("stay with the original when its copy is pasted %s it", (_, at, expected) => {
    const state = edited(stateOf(p("a", "Words"), p("b", "x")), (tr) =>
      tr.replace(at, at, slice(p("a", "Words"))),
    );
    expect(blocks(state.doc)).toEqual(expected.map((one) => expect.stringMatching(one)));
  });

  test("move with a paragraph that is cut and pasted elsewhere", () => {
    const cut = edited(stateOf(p("a", "One"), p("b", "Two")), (tr) => tr.delete(0, 5));
    const state = edited(cut, (tr) => tr.insert(tr.doc.content.size, slice(p("a", "One")).content));
    expect(blocks(state.doc)).toEqual(["b:Two", "a:One"]);
  });

  test("are given to table rows, not to the paragraphs in their cells", () => {
    const cell = { type: "tableCell", content: [p(null, "cell")] };
    const table = { type: "table", content: [{ type: "tableRow", content: [cell] }] };
    const state = edited(stateOf(p("a")), (tr) => tr.insert(2, slice(table).content));
    expect(blocks(state.doc)).toEqual(["a:", expect.stringMatching(/^r\w{8}:cell$/), "null:cell"]);
  });

  test("of citations are given anew when a citation is copied", () => {
    const cite = { type: "citation", attrs: { id: "c1", source: "ref-1" } };
    const state = edited(stateOf({ ...p("a"), content: [cite] }), (tr) =>
      tr.insert(2, schema.nodeFromJSON(cite)),
    );
    const ids = state.doc.firstChild?.content.content.map((node) => node.attrs.id);
    expect(ids).toEqual(["c1", expect.stringMatching(/^c\w{8}$/)]);
  });

  test("are not given while a draft loads or a colleague edits, nor is anything else mended then", () => {
    const uneven = {
      type: "table",
      content: [1, 2].map((cells) => ({
        type: "tableRow",
        content: Array.from({ length: cells }, () => ({ type: "tableCell", content: [p(null)] })),
      })),
    };
    const empty = EditorState.create({
      doc: schema.nodeFromJSON({ type: "doc", content: [p(null)] }),
      plugins: [tableEditing(), blockIdsPlugin()],
    });
    const load = empty.tr
      .replace(0, empty.doc.content.size, slice(p(null, "One"), uneven))
      .setMeta(ySyncPluginKey, { isChangeOrigin: true });
    const { state, transactions } = empty.applyTransaction(load);
    expect(transactions).toHaveLength(1);
    expect(blocks(state.doc)).toEqual(["null:One", "null:", "null:", "null:", "null:", "null:"]);
  });
});

describe("two people in one text", () => {
  /** One person's copy of the document and their editor over it, as y-tiptap binds the two. */
  const person = (from?: Y.Doc) => {
    const ydoc = new Y.Doc();
    if (from) Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(from));
    const fragment = ydoc.getXmlFragment("prose/account");
    return {
      ydoc,
      fragment,
      edit(edit: (tr: Transaction) => Transaction) {
        const doc = yXmlFragmentToProseMirrorRootNode(fragment, schema);
        const state = edited(EditorState.create({ doc, plugins: [blockIdsPlugin()] }), edit);
        updateYFragment(ydoc, fragment, state.doc, { mapping: new Map(), isOMark: new Map() });
      },
      blocks: () => blocks(yXmlFragmentToProseMirrorRootNode(fragment, schema)),
    };
  };
  const meet = (a: Y.Doc, b: Y.Doc) => {
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
  };

  test("split different paragraphs at once and agree on four ids", () => {
    const ann = person();
    prosemirrorJSONToYXmlFragment(
      schema,
      { type: "doc", content: [p("a", "Onetwo"), p("b", "Threefour")] },
      ann.fragment,
    );
    const bob = person(ann.ydoc);
    ann.edit((tr) => tr.split(4));
    bob.edit((tr) => tr.split(14));
    meet(ann.ydoc, bob.ydoc);
    expect(ann.blocks()).toEqual(bob.blocks());
    expect(ann.blocks()).toEqual([
      "a:One",
      expect.stringMatching(/^p\w{8}:two$/),
      "b:Three",
      expect.stringMatching(/^p\w{8}:four$/),
    ]);
  });

  test("leave no id doubled once the next of them edits", () => {
    const ann = person();
    prosemirrorJSONToYXmlFragment(schema, { type: "doc", content: [p("a", "One")] }, ann.fragment);
    const bob = person(ann.ydoc);
    // Each makes a quote of the same paragraph: Yjs keeps both.
    const wrap = (tr: Transaction) => {
      const range = tr.doc.resolve(1).blockRange();
      if (!range) throw new Error("no block at 1");
      return tr.wrap(range, [{ type: schema.nodes.blockquote ?? range.parent.type }]);
    };
    ann.edit(wrap);
    bob.edit(wrap);
    meet(ann.ydoc, bob.ydoc);
    expect(ann.blocks()).toEqual(["a:One", "a:One"]);
    bob.edit((tr) => tr.insertText("!", tr.doc.content.size - 2));
    meet(ann.ydoc, bob.ydoc);
    const ids = ann.blocks().map((block) => block.split(":")[0]);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toContain("a");
  });

  test("an edit without a change of blocks touches no id", () => {
    const ann = person();
    prosemirrorJSONToYXmlFragment(
      schema,
      { type: "doc", content: [p("a", "One"), p("b", "Two")] },
      ann.fragment,
    );
    ann.edit((tr) => tr.insertText("Twenty-", 1));
    expect(ann.blocks()).toEqual(["a:Twenty-One", "b:Two"]);
  });
});
