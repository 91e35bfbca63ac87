import type { ReactNode } from "react";
import type { ProseNode } from "#lib/editorial/content.ts";
import type { ProseSegment } from "#lib/editorial/diff.ts";
import { entryOfLink } from "#lib/editorial/prose.ts";
import { Marked } from "./marks.tsx";
import type { Names } from "./names.ts";

/** Stretches of prose with their changes marked. */
export const Segments = ({ segments, names }: { segments: ProseSegment[]; names: Names }) => (
  <>
    {segments.map(({ op, nodes }, index) => (
      <Marked key={index} op={op}>
        <Inline nodes={nodes} names={names} />
      </Marked>
    ))}
  </>
);

/** The inside of a block: texts with their marks, citations as small chips, cells set apart. */
export const Inline = ({ nodes, names }: { nodes: readonly ProseNode[]; names: Names }) => (
  <>
    {nodes.map((node, index) => (
      <InlineNode key={index} node={node} names={names} />
    ))}
  </>
);

function InlineNode({ node, names }: { node: ProseNode; names: Names }): ReactNode {
  switch (node.type) {
    case "text":
      return marked(node, names);
    case "hardBreak":
      return <br />;
    case "citation":
      return <CitationChip source={String(node.attrs?.source ?? "")} names={names} />;
    case "tableCell":
    case "tableHeader":
      return (
        <span className="mr-2 inline-block border border-rule px-2">
          <Inline nodes={node.content ?? []} names={names} />
        </span>
      );
    default:
      return <Inline nodes={node.content ?? []} names={names} />;
  }
}

const marked = ({ text = "", marks = [] }: ProseNode, names: Names): ReactNode =>
  marks.reduce<ReactNode>((inner, { type, attrs }) => {
    if (type === "bold") return <strong>{inner}</strong>;
    if (type === "italic") return <em>{inner}</em>;
    // The address is shown and not followed: a reviewer must see where it leads.
    if (type === "link")
      return (
        <span>
          <span className="underline decoration-dotted">{inner}</span>{" "}
          <span className="text-sm break-all text-ink-soft">[{leadsTo(attrs?.href, names)}]</span>
        </span>
      );
    return inner;
  }, text);

/** Where a link leads, as a reviewer can judge it. */
const leadsTo = (href: unknown, { labels }: Names): string => {
  const entry = entryOfLink(href);
  return entry === undefined ? String(href ?? "") : `entry: ${labels[entry]?.label ?? entry}`;
};

function CitationChip({ source, names }: { source: string; names: Names }) {
  const title = names.sources[source]?.csl.title ?? source;
  return (
    <span
      className="mx-0.5 rounded border border-rule bg-surface px-1 text-sm text-ink"
      title={title}
    >
      <span className="sr-only">citation of </span>
      {title.length > 28 ? `${title.slice(0, 27)}…` : title}
    </span>
  );
}
