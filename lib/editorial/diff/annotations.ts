import { own } from "../own.ts";
import { same } from "../canonical.ts";
import { essenceOfCitation, type SourceState } from "../claims.ts";
import type { Certainty, Citation, EmptyReason, Rival } from "../content.ts";
import type { AnnotationsDiff, CitationDiff, Side } from "./types.ts";
import { diffWords } from "./words.ts";

/** The state of sources on one side; nothing if either side has none, for then versions cannot be compared. */
export type Versions = { before: SourceState; after: SourceState; between: Versioned };
type Versioned = (source: string) => CitationDiff["version"];

export const versionsOf = (before: Side | undefined, after: Side): Versions => {
  const [left, right] = [before?.sources, after.sources];
  if (!left || !right) {
    return { before: () => undefined, after: () => undefined, between: () => undefined };
  }
  return {
    before: (source) => own(left, source)?.hash,
    after: (source) => own(right, source)?.hash,
    between: (source) => {
      const [was, is] = [own(left, source), own(right, source)];
      return was && is && was.hash !== is.hash
        ? { before: was.version, after: is.version }
        : undefined;
    },
  };
};

/** Pairs items of two lists by the first test that finds a partner; each is used once. */
const pair = <T>(
  before: readonly T[],
  after: readonly T[],
  tests: ((a: T, b: T) => boolean)[],
): { partners: Map<T, T>; left: T[] } => {
  const partners = new Map<T, T>();
  const left = new Set(before);
  for (const test of tests) {
    for (const item of after) {
      if (partners.has(item)) continue;
      const partner = [...left].find((candidate) => test(candidate, item));
      if (partner === undefined) continue;
      partners.set(item, partner);
      left.delete(partner);
    }
  }
  return { partners, left: [...left] };
};

const unversioned: SourceState = () => undefined;
const saysSame = (a: Citation, b: Citation): boolean =>
  same(essenceOfCitation(a, unversioned), essenceOfCitation(b, unversioned));

/** What changed among citations; undefined if nothing did. */
const diffCitations = (
  before: readonly Citation[],
  after: readonly Citation[],
  between: Versioned,
): CitationDiff[] | undefined => {
  const { partners, left } = pair(before, after, [
    saysSame,
    (a, b) => a.id === b.id,
    (a, b) => a.source === b.source,
  ]);
  const diffs: CitationDiff[] = [
    ...after.map((citation): CitationDiff => {
      const was = partners.get(citation);
      if (!was) return { change: "added", after: citation };
      const version = was.source === citation.source ? between(citation.source) : undefined;
      const change = saysSame(was, citation) && !version ? "unchanged" : "changed";
      return { change, before: was, after: citation, ...(version && { version }) };
    }),
    ...left.map((citation): CitationDiff => ({ change: "removed", before: citation })),
  ];
  return diffs.every(({ change }) => change === "unchanged") ? undefined : diffs;
};

const rivalEssence = (rival: Rival, state: SourceState) => ({
  value: rival.value,
  note: rival.note,
  citations: rival.citations.map((citation) => essenceOfCitation(citation, state)),
});

const diffRivals = (
  before: readonly Rival[],
  after: readonly Rival[],
  versions: Versions,
): AnnotationsDiff["rivals"] => {
  const unchanged = (a: Rival, b: Rival) =>
    same(rivalEssence(a, versions.before), rivalEssence(b, versions.after));
  const { partners, left } = pair(before, after, [unchanged, (a, b) => a.id === b.id]);
  const diffs = [
    ...after.map((rival) => {
      const was = partners.get(rival);
      if (!was) return { change: "added" as const, after: rival };
      const change = unchanged(was, rival) ? ("unchanged" as const) : ("changed" as const);
      return { change, before: was, after: rival };
    }),
    ...left.map((rival) => ({ change: "removed" as const, before: rival })),
  ];
  return diffs.every(({ change }) => change === "unchanged") ? undefined : diffs;
};

/** What can stand around a value, a row or a block. */
export type Around = {
  citations?: Citation[];
  note?: string;
  certainty?: Certainty;
  empty?: EmptyReason;
  rivals?: Rival[];
};

/** What changed around a value; empty if nothing did. */
export const diffAround = (before: Around, after: Around, versions: Versions): AnnotationsDiff => {
  const citations = diffCitations(before.citations ?? [], after.citations ?? [], versions.between);
  const rivals = diffRivals(before.rivals ?? [], after.rivals ?? [], versions);
  return {
    ...(citations && { citations }),
    ...(before.note !== after.note && {
      note: {
        before: before.note,
        after: after.note,
        words: diffWords(before.note ?? "", after.note ?? ""),
      },
    }),
    ...(before.certainty !== after.certainty && {
      certainty: { before: before.certainty, after: after.certainty },
    }),
    ...(before.empty !== after.empty && { empty: { before: before.empty, after: after.empty } }),
    ...(rivals && { rivals }),
  };
};

export const isQuiet = (around: AnnotationsDiff): boolean => Object.keys(around).length === 0;
