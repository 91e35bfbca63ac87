"use client";
import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from "@tiptap/react";
import { announce } from "#components/ui/announce.ts";
import { offerUndo } from "#components/ui/offer-undo.ts";
import { CitationChip } from "../citing/citation-chip.tsx";
import { Citation } from "./citation-node.ts";
import { placeThatMoves } from "./stretches.ts";

function CitationView({ node, editor, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { source, quote, locator } = node.attrs;
  return (
    <NodeViewWrapper as="span" className="citation-in-prose" contentEditable={false}>
      <CitationChip
        className="mx-0.5 min-h-6! max-w-56! px-1.5! py-0! align-baseline font-sans"
        citation={{
          source: String(source),
          ...(typeof quote === "string" && { quote }),
          ...(typeof locator === "string" && { locator }),
        }}
        onChange={(part) =>
          updateAttributes(
            Object.fromEntries(
              Object.entries(part).map(([member, words]) => [member, words || null]),
            ),
          )
        }
        onRemove={() => {
          const at = getPos();
          const place = at === undefined ? undefined : placeThatMoves(editor.state, at);
          deleteNode();
          editor.commands.focus();
          offerUndo("Citation removed", () => {
            const now = place?.(editor.state);
            const isBack =
              now !== undefined &&
              editor.isEditable &&
              editor.chain().focus().insertContentAt(now, node.toJSON()).run();
            announce(isBack ? "Citation brought back" : "Its place is gone");
          });
        }}
      />
    </NodeViewWrapper>
  );
}

/** A citation with its chip. */
export const LiveCitation = Citation.extend({
  addNodeView: () => ReactNodeViewRenderer(CitationView, { as: "span" }),
});
