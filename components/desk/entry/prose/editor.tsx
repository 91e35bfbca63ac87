"use client";
import { useEffect, useMemo, useState } from "react";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Placeholder } from "@tiptap/extensions";
import { EditorContent, useEditor, type Editor } from "@tiptap/react";
import { proseFragment } from "#lib/collab/layout.ts";
import { useDraft } from "../draft/draft.tsx";
import { useFindings } from "../draft/problems.tsx";
import { COLOUR } from "../presence/people.ts";
import { LiveCitation } from "./citation-view.tsx";
import { EntryLinks } from "./entry-links.ts";
import { proseExtensions } from "./extensions.ts";
import { mirrorOf } from "./mirror.ts";
import { usePasting } from "./paste/use-pasting.tsx";
import { CiteInProse } from "./cite-in-prose.tsx";
import { EntryMention } from "./menus/entry-mention.ts";
import { InsertMenu } from "./menus/insert-menu.ts";
import { PastedLink } from "./menus/pasted-link.ts";
import { Toolbar } from "./toolbar.tsx";
import { Commented } from "./commented.ts";
import { TalkTools } from "../comments/talk-tools.tsx";
import { Suggested } from "./suggested.ts";
import { useProseTalk, useTalkIn } from "../comments/use-prose-talk.ts";
import { markUncited, Uncited } from "./uncited.ts";
import "./prose.css";

type ProseProps = { name: string; label: string; describedBy?: string };

/** The live editor of a prose field. */
export function ProseEditor({
  name,
  label,
  describedBy,
  onBlock,
  onNote,
}: ProseProps & {
  onBlock: (id: string | undefined) => void;
  /** A note on the paragraph with the cursor is wanted. */
  onNote: () => void;
}) {
  const { doc, awareness, me, lookups } = useDraft();
  const [citing, setCiting] = useState<{ link?: string }>();
  const fragment = proseFragment(doc, name);
  const talk = useProseTalk(name);
  const pasting = usePasting();
  const editor = useEditor(
    {
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      extensions: [
        ...proseExtensions(fragment, LiveCitation),
        pasting.extension,
        PastedLink.configure({ onCite: (link) => setCiting({ link }) }),
        InsertMenu.configure({ onCite: () => setCiting({}), onNote }),
        EntryMention.configure({ find: lookups.findEntries }),
        EntryLinks,
        Uncited,
        Commented.configure(talk),
        Suggested,
        Placeholder.configure({ placeholder: "Write here" }),
        CollaborationCaret.configure({
          provider: { awareness },
          // The server puts its own name and colour in its place for everybody else.
          user: { id: me.id, name: me.name, color: "#57524a" },
          render: caretOf,
        }),
      ],
      editorProps: { attributes: attributesOf(label, describedBy) },
      onSelectionUpdate: ({ editor: current }) => onBlock(blockAt(current)),
      onUpdate: ({ editor: current }) => onBlock(blockAt(current)),
    },
    [fragment, awareness],
  );
  useUncited(editor, name);
  const inText = useTalkIn(editor, name);
  return (
    <div className="rounded border border-rule-strong bg-raised focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus">
      {editor && (
        <Toolbar editor={editor} label={label} talk={inText} onCite={() => setCiting({})} />
      )}
      <EditorContent editor={editor} data-prose={name} />
      {pasting.dialog(editor)}
      <CiteInProse
        editor={editor}
        label={label}
        asked={citing}
        onDone={() => setCiting(undefined)}
      />
    </div>
  );
}

/** The same text to read, bound to a copy: whoever only reads cannot write, not even by mending. */
export function ProseReader({ name, label }: ProseProps) {
  const { doc } = useDraft();
  const [copy, setCopy] = useState<ReturnType<typeof mirrorOf>>();
  useEffect(() => {
    const made = mirrorOf(doc);
    setCopy(made);
    return made.stop;
  }, [doc]);
  if (!copy) return null;
  return <ProseCopy name={name} label={label} copy={copy.mirror} />;
}

function ProseCopy({
  name,
  label,
  copy,
}: ProseProps & { copy: ReturnType<typeof mirrorOf>["mirror"] }) {
  const talk = useProseTalk(name);
  const extensions = useMemo(
    () => [
      ...proseExtensions(proseFragment(copy, name), LiveCitation),
      EntryLinks,
      Uncited,
      Commented.configure(talk),
      Suggested,
    ],
    [copy, name, talk],
  );
  const editor = useEditor(
    {
      immediatelyRender: false,
      editable: false,
      extensions,
      editorProps: { attributes: { "aria-label": label, class: "prose-text", role: "document" } },
    },
    [extensions],
  );
  useUncited(editor, name);
  const inText = useTalkIn(editor, name);
  return (
    <>
      {editor && <TalkTools editor={editor} label={label} talk={inText} />}
      <EditorContent editor={editor} data-prose={name} />
    </>
  );
}

const attributesOf = (label: string, describedBy: string | undefined) => ({
  role: "textbox",
  "aria-multiline": "true",
  "aria-label": label,
  ...(describedBy && { "aria-describedby": describedBy }),
  class: "prose-text",
});

/** The id of the block with the cursor, the last part of its claim's path. */
function blockAt(editor: Editor): string | undefined {
  const { $head } = editor.state.selection;
  for (let depth = 1; depth <= $head.depth; depth++) {
    const node = $head.node(depth);
    if (node.type.name === "heading") return undefined;
    if (typeof node.attrs.id === "string") return node.attrs.id;
  }
  return undefined;
}

function useUncited(editor: Editor | null, name: string) {
  const { problems } = useFindings();
  const ids = problems
    .filter(({ field, code }) => field === name && code === "not_cited")
    .map(({ path }) => path.slice(name.length + 1))
    .join(" ");
  useEffect(() => {
    if (editor && !editor.isDestroyed) markUncited(editor.view, ids ? ids.split(" ") : []);
  }, [editor, ids]);
}

/** A colleague's caret: their name on paper, with their colour as its edge, so that it reads in both themes. */
function caretOf({ name, color }: Record<string, unknown>): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "prose-caret";
  const tag = document.createElement("span");
  tag.className = "prose-caret-name";
  tag.textContent = String(name ?? "");
  if (typeof color === "string" && COLOUR.test(color)) {
    caret.style.borderColor = color;
    tag.style.borderColor = color;
  }
  caret.append(tag);
  return caret;
}
