"use client";
import { useMemo, useState } from "react";
import { readContent } from "#lib/collab/layout.ts";
import type { RowsField } from "#lib/editorial/fields.ts";
import type { ProposedRow } from "#lib/editorial/pasted.ts";
import { rowsOf } from "#lib/editorial/typed.ts";
import { useDraft } from "../draft/draft.tsx";
import { isHere, lackOf } from "./proposed.ts";

type Answers = { taken: Record<number, boolean>; named: Record<string, string> };
const NONE: Answers = { taken: {}, named: {} };

/** Which of the proposed rows are taken: those that are complete and not here yet, until somebody says otherwise. */
export function useTaking(name: string, field: RowsField, proposed: readonly ProposedRow[]) {
  const { doc, kind } = useDraft();
  const [held, setHeld] = useState({ proposed, answers: NONE });
  // Answers are about rows: other rows, other answers.
  const answers = held.proposed === proposed ? held.answers : NONE;
  const answer = (change: (before: Answers) => Answers) =>
    setHeld({ proposed, answers: change(answers) });
  const rows = useMemo(
    () => proposed.map((row, index) => withNames(row, index, field, answers.named)),
    [proposed, field, answers.named],
  );
  const here = useMemo(() => {
    const standing = rowsOf(readContent(kind, doc), name);
    return new Set(
      rows.flatMap(({ cells }, index) =>
        lackOf(field, cells) === undefined &&
        isHere(field, cells, [...standing, ...rows.slice(0, index)])
          ? [index]
          : [],
      ),
    );
  }, [rows, kind, doc, name, field]);
  const taken = new Set(
    rows.flatMap(({ cells }, index) =>
      lackOf(field, cells) === undefined && (answers.taken[index] ?? !here.has(index))
        ? [index]
        : [],
    ),
  );
  return {
    rows,
    here,
    taken,
    take: (index: number, isTaken: boolean) =>
      answer((before) => ({ ...before, taken: { ...before.taken, [index]: isTaken } })),
    nameIt: (index: number, column: string, entry: string | undefined) =>
      answer((before) => ({
        ...before,
        named: { ...before.named, [`${index} ${column}`]: entry ?? "" },
      })),
  };
}

function withNames(
  row: ProposedRow,
  index: number,
  field: RowsField,
  named: Record<string, string>,
): ProposedRow {
  const given = Object.keys(field.columns).flatMap((column) => {
    const entry = named[`${index} ${column}`];
    return entry ? [[column, { entry }] as const] : [];
  });
  return given.length > 0 ? { ...row, cells: { ...row.cells, ...Object.fromEntries(given) } } : row;
}
