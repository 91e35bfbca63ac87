"use client";
import { useState, type ReactNode } from "react";
import { useEditorState, type Editor } from "@tiptap/react";
import {
  Bold,
  Italic,
  Link2,
  List,
  ListOrdered,
  MessageSquarePlus,
  PencilLine,
  Quote,
  Redo2,
  Table2,
  TextQuote,
  Undo2,
} from "lucide-react";
import { Group } from "react-aria-components/Group";
import { Toolbar as AriaToolbar } from "react-aria-components/Toolbar";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { useTalk } from "../comments/talk.tsx";
import type { ProseTalk } from "../comments/use-prose-talk.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { useProseKeys } from "./use-prose-keys.ts";

/** What can be done to the text. One stop for the tab key; arrows move inside it. Alt and F10 come here from the text. */
export function Toolbar({
  editor,
  label,
  talk,
  onCite,
}: {
  editor: Editor;
  label: string;
  talk: ProseTalk;
  onCite: () => void;
}) {
  const { compose, rewrite } = useTalk();
  const [linking, setLinking] = useState(false);
  const state = useEditorState({ editor, selector: ({ editor: current }) => stateOf(current) });
  useProseKeys(editor, { cite: onCite, link: () => setLinking(true) });
  const run = () => editor.chain().focus();
  return (
    <>
      <AriaToolbar
        aria-label={`Formatting of ${label}`}
        className="prose-toolbar sticky top-14 z-10 flex flex-wrap items-center gap-0.5 rounded-t border-b border-rule bg-raised p-1"
      >
        <BlockChoice value={state.block} onChange={(block) => setBlock(editor, block)} />
        <Tool name="Bold" keys="Ctrl B" isOn={state.bold} onPress={() => run().toggleBold().run()}>
          <Bold aria-hidden className="size-4" />
        </Tool>
        <Tool
          name="Italic"
          keys="Ctrl I"
          isOn={state.italic}
          onPress={() => run().toggleItalic().run()}
        >
          <Italic aria-hidden className="size-4" />
        </Tool>
        <Tool name="Link" keys="Ctrl K" isOn={state.link} onPress={() => setLinking(true)}>
          <Link2 aria-hidden className="size-4" />
        </Tool>
        <Tool
          name="Bulleted list"
          isOn={state.bullets}
          onPress={() => run().toggleBulletList().run()}
        >
          <List aria-hidden className="size-4" />
        </Tool>
        <Tool
          name="Numbered list"
          isOn={state.numbers}
          onPress={() => run().toggleOrderedList().run()}
        >
          <ListOrdered aria-hidden className="size-4" />
        </Tool>
        <Tool name="Quotation" isOn={state.quote} onPress={() => run().toggleBlockquote().run()}>
          <TextQuote aria-hidden className="size-4" />
        </Tool>
        {!state.table && (
          <Tool
            name="Table"
            onPress={() => run().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()}
          >
            <Table2 aria-hidden className="size-4" />
          </Tool>
        )}
        <Tool name="Undo" keys="Ctrl Z" onPress={() => run().undo().run()}>
          <Undo2 aria-hidden className="size-4" />
        </Tool>
        <Tool name="Redo" keys="Ctrl Shift Z" onPress={() => run().redo().run()}>
          <Redo2 aria-hidden className="size-4" />
        </Tool>
        <Tool name="Comment" keys="Ctrl Alt M" onPress={() => compose(talk.about())}>
          <MessageSquarePlus aria-hidden className="size-4" />
        </Tool>
        <Tool name="Suggest" onPress={() => rewrite(talk.run())}>
          <PencilLine aria-hidden className="size-4" />
        </Tool>
        <Button size="small" className="ml-auto" onPress={onCite}>
          <Quote aria-hidden className="size-4" />
          Cite
        </Button>
        {state.table && <TableTools editor={editor} />}
      </AriaToolbar>
      <LinkDialog editor={editor} isOpen={linking} onOpenChange={setLinking} />
    </>
  );
}

function Tool({
  name,
  keys,
  isOn,
  onPress,
  children,
}: {
  name: string;
  keys?: string;
  isOn?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <Button
      tone="quiet"
      size="small"
      aria-label={keys ? `${name} (${keys})` : name}
      aria-pressed={isOn}
      onPress={onPress}
      className={classes("min-w-8 pointer-coarse:min-w-11", isOn && "bg-accent-soft! text-accent!")}
    >
      {children}
    </Button>
  );
}

const BLOCKS = {
  paragraph: "Paragraph",
  2: "Heading",
  3: "Subheading",
  4: "Small heading",
} as const;
type Block = keyof typeof BLOCKS;
const isBlock = (value: string): value is `${Block}` => value in BLOCKS;

function BlockChoice({ value, onChange }: { value: Block; onChange: (block: Block) => void }) {
  return (
    <select
      aria-label="Kind of paragraph"
      value={value}
      onChange={({ target }) => {
        if (isBlock(target.value))
          onChange(target.value === "paragraph" ? "paragraph" : (Number(target.value) as Block)); // a key of BLOCKS
      }}
      className="min-h-8 rounded border border-transparent bg-transparent px-1 text-sm hover:border-rule-strong pointer-coarse:min-h-11"
    >
      {Object.entries(BLOCKS).map(([block, words]) => (
        <option key={block} value={block}>
          {words}
        </option>
      ))}
    </select>
  );
}

function setBlock(editor: Editor, block: Block) {
  const chain = editor.chain().focus();
  if (block === "paragraph") chain.setParagraph().run();
  else chain.setHeading({ level: block }).run();
}

function TableTools({ editor }: { editor: Editor }) {
  const tools = [
    ["Row above", () => editor.chain().focus().addRowBefore().run()],
    ["Row below", () => editor.chain().focus().addRowAfter().run()],
    ["Column before", () => editor.chain().focus().addColumnBefore().run()],
    ["Column after", () => editor.chain().focus().addColumnAfter().run()],
    ["Remove row", () => editor.chain().focus().deleteRow().run()],
    ["Remove column", () => editor.chain().focus().deleteColumn().run()],
    ["Remove table", () => editor.chain().focus().deleteTable().run()],
  ] as const;
  return (
    <Group aria-label="Table" className="flex w-full flex-wrap gap-0.5 border-t border-rule pt-1">
      {tools.map(([name, onPress]) => (
        <Button key={name} tone="quiet" size="small" onPress={onPress}>
          {name}
        </Button>
      ))}
    </Group>
  );
}

const stateOf = (editor: Editor) => ({
  block:
    ([2, 3, 4] as const).find((level) => editor.isActive("heading", { level })) ??
    ("paragraph" as const),
  bold: editor.isActive("bold"),
  italic: editor.isActive("italic"),
  link: editor.isActive("link"),
  bullets: editor.isActive("bulletList"),
  numbers: editor.isActive("orderedList"),
  quote: editor.isActive("blockquote"),
  table: editor.isActive("table"),
});
