"use client";
// What is missing and what deserves a second look, counted anew shortly after each change.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { readContent } from "#lib/collab/layout.ts";
import type { EntryContent } from "#lib/editorial/content.ts";
import { blockingIn, type KindRule } from "#lib/editorial/kind-rule.ts";
import { missingIn, type Problem } from "#lib/editorial/missing.ts";
import { warningsIn, type Warning } from "#lib/editorial/warnings.ts";
import { useDraft } from "./draft.tsx";

type Findings = {
  problems: readonly Problem[];
  /** Warnings that stop a submission by the rule of the kind, and those that do not. */
  blocking: readonly Warning[];
  warnings: readonly Warning[];
  byPath: ReadonlyMap<string, readonly Problem[]>;
  content?: EntryContent;
};
const NOTHING: Findings = { problems: [], blocking: [], warnings: [], byPath: new Map() };
const Context = createContext<Findings>(NOTHING);

/** Pause after the last change before it is counted again. */
const PAUSE = 400;

export function ProblemsProvider({
  rule,
  children,
}: {
  rule: Pick<KindRule, "blocking">;
  children: ReactNode;
}) {
  const { doc, kind, sources, entries } = useDraft();
  const [findings, setFindings] = useState(NOTHING);
  useEffect(() => {
    const count = () => {
      const content = readContent(kind, doc);
      const problems = missingIn(content);
      const csl = Object.fromEntries(sources.all().map((card) => [card.id, card.csl]));
      const meetings = Object.fromEntries(
        entries.all().flatMap(({ id, heldOn }) => (heldOn ? [[id, heldOn]] : [])),
      );
      const all = warningsIn({ content, sources: csl, meetings });
      const blocking = blockingIn(all, rule);
      const warnings = all.filter((warning) => !blocking.includes(warning));
      const byPath = Map.groupBy(problems, ({ path }) => path);
      setFindings({ problems, blocking, warnings, byPath, content });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(count, PAUSE);
    };
    count();
    doc.on("update", soon);
    const unsubscribe = [sources.subscribe(soon), entries.subscribe(soon)];
    return () => {
      clearTimeout(timer);
      doc.off("update", soon);
      for (const stop of unsubscribe) stop();
    };
  }, [doc, kind, sources, entries, rule]);
  return <Context value={findings}>{children}</Context>;
}

export const useFindings = (): Findings => useContext(Context);

/** How many findings stop a submission. */
export function useMissingCount(): number {
  const { problems, blocking } = useFindings();
  return problems.length + blocking.length;
}

const NONE: readonly Problem[] = [];
/** The problems of one claim. */
export function useProblemsAt(path: string): readonly Problem[] {
  const { byPath } = useFindings();
  return useMemo(() => byPath.get(path) ?? NONE, [byPath, path]);
}
