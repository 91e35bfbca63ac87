// The prose of an entry as Tiptap knows it. What this schema lacks cannot be pasted in either.
import { Extension, type Extensions } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { TableKit } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";
import type { XmlFragment } from "yjs";
import { blockIdsPlugin, idFromPaste } from "./block-ids.ts";
import { Citation } from "./citation-node.ts";
import { isSafeLink } from "./safe-link.ts";

const BlockIds = Extension.create({
  name: "blockIds",
  addGlobalAttributes: () => [
    {
      types: ["paragraph", "heading", "tableRow"],
      attributes: {
        id: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element) => idFromPaste(element.getAttribute("data-id")),
          renderHTML: ({ id }) => (typeof id === "string" ? { "data-id": id } : {}),
        },
      },
    },
  ],
  addProseMirrorPlugins: () => [blockIdsPlugin()],
});

/**
 * y-tiptap compares the whole document with Yjs upon every update of the view, a mere click included, and writes
 * what its schema would have put otherwise. Looking at a draft must not write: only a change does.
 */
const QuietCollaboration = Collaboration.extend({
  addProseMirrorPlugins() {
    const plugins = this.parent?.() ?? [];
    for (const { spec } of plugins) {
      const view = spec.view;
      if (!view || !spec.key || !("key" in spec.key) || spec.key.key !== "y-sync$") continue;
      spec.view = (editorView) => {
        const made = view(editorView);
        return {
          ...made,
          update: (current, previous) => {
            if (!previous.doc.eq(current.state.doc)) made.update?.(current, previous);
          },
        };
      };
    }
    return plugins;
  },
});

/** Nodes and marks as the record has them: no more attributes than `PROSE_NODES` allows are ever set. */
const PLAIN: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    undoRedo: false,
    // It would append an empty paragraph while a draft loads.
    trailingNode: false,
    link: {
      openOnClick: false,
      // It would also turn what a colleague typed, or what just loaded, into links: a write by a reader.
      autolink: false,
      linkOnPaste: true,
      protocols: ["http", "https", "mailto"],
      isAllowedUri: (address) => isSafeLink(address),
      // The mark stores the address alone; how a link opens is the page's affair.
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  TableKit.configure({ table: { resizable: false } }),
  BlockIds,
];

/** Without what needs a browser or a document: the schema of every prose field. */
export const proseSchema: Extensions = [...PLAIN, Citation];

/** The extensions of an editor over one prose field; `citation` is the node with its view. */
export const proseExtensions = (
  fragment: XmlFragment,
  citation: Extensions[number],
): Extensions => [...PLAIN, citation, QuietCollaboration.configure({ fragment })];
