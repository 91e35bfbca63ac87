"use client";
import { useState } from "react";
import { blockPath } from "#lib/collab/layout.ts";
import type { ProseField as Field } from "#lib/editorial/fields.ts";
import { ClaimFoot } from "../annotations/claim-foot.tsx";
import { ProblemLines } from "../annotations/problem-lines.tsx";
import { useDraft } from "../draft/draft.tsx";
import { useFindings } from "../draft/problems.tsx";
import { goToClaim } from "../go-to.ts";
import { ProseEditor, ProseReader } from "../prose/editor.tsx";
import { ClaimFrame } from "./claim-frame.tsx";

/** A text with headings, lists, tables and citations. */
export function ProseField({ name, field }: { name: string; field: Field }) {
  const { editing } = useDraft();
  const [block, setBlock] = useState<string>();
  const [noting, setNoting] = useState(false);
  const moveTo = (next: string | undefined) => {
    setBlock(next);
    if (next !== block) setNoting(false);
  };
  return (
    <ClaimFrame path={name} label={field.label} className="grid gap-2">
      <div>
        <h2 className={editing ? "font-semibold" : "text-sm font-semibold text-ink-soft"}>
          {field.label}
        </h2>
        {editing && field.help && (
          <p id={`${name}-help`} className="text-sm text-ink-soft">
            {field.help}
          </p>
        )}
      </div>
      {editing ? (
        <>
          <ProseEditor
            name={name}
            label={field.label}
            describedBy={field.help && `${name}-help`}
            onBlock={moveTo}
            onNote={() => setNoting(true)}
          />
          {block && (
            <div className="flex flex-wrap items-start gap-x-3">
              <p className="pt-1 text-sm text-ink-soft">The paragraph with the cursor:</p>
              <ClaimFoot
                key={block}
                path={blockPath(name, block)}
                label="this paragraph"
                citable={false}
                firmable
                opensNote={noting}
              />
            </div>
          )}
        </>
      ) : (
        <ProseReader name={name} label={field.label} />
      )}
      <ProblemLines path={name} />
      <Notes name={name} />
    </ClaimFrame>
  );
}

/** The notes on paragraphs, since they don't show in the text. */
function Notes({ name }: { name: string }) {
  const { content } = useFindings();
  const held = content?.fields[name];
  const notes = held && "doc" in held ? Object.entries(held.notes ?? {}) : [];
  if (notes.length === 0) return null;
  return (
    <div className="text-sm">
      <h3 className="font-semibold">Notes on paragraphs</h3>
      <ul className="grid gap-1">
        {notes.map(([block, note]) => (
          <li key={block}>
            {note}{" "}
            <a
              className="link"
              href={`#${name}/${block}`}
              onClick={(event) => {
                event.preventDefault();
                goToClaim(`${name}/${block}`);
              }}
            >
              Go to the paragraph
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
