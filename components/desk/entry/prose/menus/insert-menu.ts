import { Extension, type Editor } from "@tiptap/core";
import { plain } from "#lib/editorial/search-key.ts";
import { suggesting, type Suggested } from "./suggesting.ts";

type InsertOptions = {
  onCite: () => void;
  /** Opens the note of the paragraph with the cursor. */
  onNote: () => void;
};

/** "/" offers what can be inserted. */
export const InsertMenu = Extension.create<InsertOptions>({
  name: "insertMenu",
  addOptions: () => ({ onCite: () => {}, onNote: () => {} }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      suggesting(editor, {
        char: "/",
        label: "Insert",
        find: (query, current) =>
          insertable(options, current).filter(({ label, detail = "" }) => {
            const wanted = plain(query);
            return [label, ...detail.split(", ")].some((name) => plain(name).startsWith(wanted));
          }),
      }),
    ];
  },
});

/** Items with the other names that people know them by. */
function insertable({ onCite, onNote }: InsertOptions, editor: Editor): Suggested[] {
  type Chain = ReturnType<Editor["chain"]>;
  const block = (key: string, label: string, detail: string, make: (chain: Chain) => Chain) => ({
    key,
    label,
    detail,
    put: ((current, range) =>
      void make(current.chain().focus().deleteRange(range)).run()) satisfies Suggested["put"],
  });
  const asking = (key: string, label: string, detail: string, ask: () => void): Suggested => ({
    key,
    label,
    detail,
    put: (current, range) => {
      current.chain().focus().deleteRange(range).run();
      ask();
    },
  });
  const inHeading = editor.isActive("heading");
  const inTable = editor.isActive("table");
  return [
    block("heading", "Heading", "title, h2", (chain) => chain.setHeading({ level: 2 })),
    block("subheading", "Subheading", "h3", (chain) => chain.setHeading({ level: 3 })),
    block("bullets", "Bulleted list", "list, ul", (chain) => chain.toggleBulletList()),
    block("numbers", "Numbered list", "list, ol", (chain) => chain.toggleOrderedList()),
    block("quote", "Quotation", "quote, blockquote", (chain) => chain.toggleBlockquote()),
    ...(inTable
      ? []
      : [
          block("table", "Table", "grid", (chain) =>
            chain.insertTable({ rows: 3, cols: 2, withHeaderRow: true }),
          ),
        ]),
    asking("citation", "Citation", "source, reference, cite", onCite),
    ...(inHeading ? [] : [asking("note", "Note", "footnote", onNote)]),
  ];
}
