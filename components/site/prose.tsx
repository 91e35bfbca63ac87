import { Fragment } from "react";
import type { Aside, Cell, Inline, ProseBlock } from "#lib/site/entry/prose-view.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { Marks, ReferenceMark } from "./marks.tsx";

type BlockProps = {
  blocks: readonly ProseBlock[];
  /** The level of the prose's own first headings in the page's outline. */
  level: 2 | 3;
  reading: Reading;
};

/**
 * Prose of an entry. Nothing but what its allow-list holds can come out of it. By its field, and the id of a paragraph or
 * a table's row, the script of the cards knows which claim a mark belongs to.
 */
export function ProseBlocks({ field, blocks, level, reading }: BlockProps & { field: string }) {
  return (
    <div className="prose" data-prose={field} lang={reading.recordLang}>
      <Blocks blocks={blocks} level={level} reading={reading} />
    </div>
  );
}

function Blocks({ blocks, level, reading }: BlockProps) {
  return blocks.map((block, index) => {
    switch (block.type) {
      case "heading": {
        const Heading = `h${Math.min(6, level + block.level - 1)}` as "h2"; // h2 to h6
        return (
          <Heading key={index} id={block.id || undefined}>
            {block.text}
          </Heading>
        );
      }
      case "paragraph":
        return (
          <p key={index} id={block.id || undefined}>
            <Inlines inlines={block.inlines} reading={reading} />
            <AsideMarks aside={block.aside} reading={reading} />
          </p>
        );
      case "list": {
        const List = block.ordered ? "ol" : "ul";
        return (
          <List key={index} start={block.start}>
            {block.items.map((item, at) => (
              <li key={at}>
                <Blocks blocks={item} level={level} reading={reading} />
              </li>
            ))}
          </List>
        );
      }
      case "quote":
        return (
          <blockquote key={index}>
            <Blocks blocks={block.blocks} level={level} reading={reading} />
          </blockquote>
        );
      case "table":
        return (
          <div
            key={index}
            className="scroll"
            role="region"
            aria-label={reading.say("prose.table", { number: block.number })}
            tabIndex={0}
          >
            <table>
              <tbody>
                {block.rows.map((row, at) => (
                  <tr key={at} id={row.id || undefined}>
                    {row.cells.map((cell, column) => (
                      <TableCell
                        key={column}
                        cell={cell}
                        aside={column === row.cells.length - 1 ? row.aside : {}}
                        level={level}
                        reading={reading}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
    }
  });
}

function TableCell({
  cell,
  aside,
  level,
  reading,
}: {
  cell: Cell;
  aside: Aside;
  level: 2 | 3;
  reading: Reading;
}) {
  const Element = cell.isHeader ? "th" : "td";
  return (
    <Element colSpan={cell.colspan} rowSpan={cell.rowspan}>
      <Blocks blocks={cell.blocks} level={level} reading={reading} />
      <AsideMarks aside={aside} reading={reading} />
    </Element>
  );
}

function AsideMarks({ aside, reading }: { aside: Aside; reading: Reading }) {
  return <Marks annotated={{ marks: [], ...aside }} reading={reading} />;
}

function Inlines({ inlines, reading }: { inlines: readonly Inline[]; reading: Reading }) {
  return inlines.map((inline, index) => {
    if (inline.type === "break") return <br key={index} />;
    if (inline.type === "mark") {
      return <ReferenceMark key={index} mark={inline.mark} reading={reading} />;
    }
    let words = <Fragment key={index}>{inline.text}</Fragment>;
    if (inline.bold) words = <strong key={index}>{words}</strong>;
    if (inline.italic) words = <em key={index}>{words}</em>;
    if (inline.entry)
      return (
        <a key={index} href={reading.href(inline.entry)}>
          {words}
        </a>
      );
    return inline.href ? (
      <a
        key={index}
        href={inline.href.startsWith("/") ? reading.path(inline.href) : inline.href}
        rel={inline.href.startsWith("/") ? undefined : "noopener"}
      >
        {words}
      </a>
    ) : (
      words
    );
  });
}
