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
          insertable(options, current).filter(({ label, also }) => {
            const wanted = plain(query);
            return [label, ...also.split(", ")].some((name) => plain(name).startsWith(wanted));
          }),
      }),
    ];
  },
});

/** `also` are other names that people know it by. */
type Insertable = Suggested & { also: string };

function insertable({ onCite, onNote }: InsertOptions, editor: Editor): Insertable[] {
  type Chain = ReturnType<Editor["chain"]>;
  const block = (key: string, label: string, also: string, make: (chain: Chain) => Chain) => ({
    key,
    label,
    also,
    put: ((current, range) =>
      void make(current.chain().focus().deleteRange(range)).run()) satisfies Suggested["put"],
  });
  const asking = (key: string, label: string, also: string, ask: () => void): Insertable => ({
    key,
    label,
    also,
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
