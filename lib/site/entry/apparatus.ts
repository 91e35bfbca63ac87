// The apparatus of a page: numbered references with backlinks, and lettered notes apart from them.
import type { Certainty, Citation } from "#lib/editorial/content.ts";
import type { FrozenSource } from "#lib/editorial/frozen.ts";
import type { CslItem } from "#lib/editorial/source.ts";

/** One pointer from a claim to a numbered reference. */
export type Mark = {
  /** Anchor of the pointer itself, for the way back. */
  id: string;
  number: number;
  /** Anchor of the reference in the list. */
  target: string;
};
/** One pointer from a claim to a lettered note. */
export type NoteMark = { id: string; letter: string; target: string };

/** What stands beside a claim's value. */
export type Annotated = {
  marks: Mark[];
  note?: NoteMark;
  certainty?: Certainty;
};

/** A place of the page that cites a reference, with the words that it rests on. */
export type Backlink = {
  href: string;
  /** The id of the pointer there. */
  mark: string;
  letter: string;
  quote?: string;
  locator?: string;
};
/** A source in the page's numbered list. */
export type Reference = {
  number: number;
  anchor: string;
  source: string;
  csl: CslItem;
  backlinks: Backlink[];
};
/** A note in the page's lettered list; notes can cite nothing themselves. */
export type Note = { letter: string; anchor: string; text: string; href: string };

type Annotations = { citations?: Citation[]; note?: string; certainty?: Certainty };

/** Numbers references and letters notes in the order in which a page meets them. */
export type Apparatus = {
  /** Marks for citations, each source once. Citations of a source that is not frozen are left out. */
  cite(citations: readonly Citation[] | undefined): Mark[];
  note(text: string | undefined): NoteMark | undefined;
  annotate(claim: Annotations): Annotated;
  references(): Reference[];
  notes(): Note[];
};

/** An apparatus over the sources that the page's revisions froze. */
export function createApparatus(sources: Readonly<Record<string, FrozenSource>>): Apparatus {
  const references = new Map<string, Reference>();
  const notes: Note[] = [];

  const markFor = (citation: Citation): Mark | undefined => {
    const frozen = sources[citation.source];
    if (!frozen) return undefined;
    let reference = references.get(citation.source);
    if (!reference) {
      const number = references.size + 1;
      reference = {
        number,
        anchor: `ref-${number}`,
        source: citation.source,
        csl: frozen.csl,
        backlinks: [],
      };
      references.set(citation.source, reference);
    }
    const letter = lettered(reference.backlinks.length);
    const id = `cite-${reference.number}-${letter}`;
    reference.backlinks.push({
      href: `#${id}`,
      mark: id,
      letter,
      ...(citation.quote ? { quote: citation.quote } : {}),
      ...(citation.locator ? { locator: citation.locator } : {}),
    });
    return { id, number: reference.number, target: `#${reference.anchor}` };
  };

  const apparatus: Apparatus = {
    cite: (citations = []) => citations.map(markFor).filter((mark) => mark !== undefined),
    note(text) {
      if (!text?.trim()) return undefined;
      const letter = lettered(notes.length);
      const mark = { id: `noted-${letter}`, letter, target: `#note-${letter}` };
      notes.push({ letter, anchor: `note-${letter}`, text: text.trim(), href: `#${mark.id}` });
      return mark;
    },
    annotate({ citations, note, certainty }) {
      const marks = apparatus.cite(citations);
      const noteMark = apparatus.note(note);
      return {
        marks,
        ...(noteMark ? { note: noteMark } : {}),
        ...(certainty ? { certainty } : {}),
      };
    },
    references: () => [...references.values()],
    notes: () => notes,
  };
  return apparatus;
}

/** 0 → a, 25 → z, 26 → aa: letters that never run out. */
export function lettered(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCodePoint(97 + (index % 26));
  return rest === 0 ? letter : lettered(rest - 1) + letter;
}
