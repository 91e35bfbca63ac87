import type { FreezeProblem } from "../freeze.ts";
import { VALUE_FAULTS, type ValueFault } from "../check-value.ts";
import { formatEdtf } from "../edtf.ts";
import type { Problem, ProblemCode } from "../missing.ts";
import type { Warning, WarningCode } from "../warnings.ts";
import { faultText } from "./faults.ts";
import { number, type Params } from "./params.ts";

const PROBLEMS: Record<Exclude<ProblemCode, ValueFault>, (params: Params) => string> = {
  required: () => "Fill this in, or say why it is empty.",
  required_cell: () => "Fill this in.",
  value_missing: () => "There is a note or a citation here, but no value: add one, or remove it.",
  not_cited: () => "Cite a source for this.",
  nothing_cited: () => "Cite at least one source.",
  too_deep: ({ max }) =>
    `Use fewer lists and quotes inside each other: at most ${number(max)} levels.`,
  too_big: () => "Shorten this: it is too long to be kept.",
};

const isFault = (code: ProblemCode): code is ValueFault =>
  (VALUE_FAULTS as readonly string[]).includes(code);

/** What to do about a problem, in a sentence that stands beside its field. */
export const problemText = ({ code, params = {} }: Problem): string =>
  isFault(code) ? faultText(code, params) : PROBLEMS[code](params);

/** The same with its place before it, for a summary of errors: "Held on: fill this in, …". */
export const problemLine = (problem: Problem): string =>
  `${problem.label}: ${problemText(problem)}`;

const day = (value: string | number | undefined): string => formatEdtf(String(value ?? ""));

const WARNINGS: Record<WarningCode, (params: Params) => string> = {
  source_without_link: ({ title }) => `“${title}” has no link and no archived copy.`,
  citation_without_quote: ({ count }) =>
    count === 1
      ? "A citation has no quote: a reviewer cannot find the place."
      : `${count} citations have no quote: a reviewer cannot find the place.`,
  source_older_than_event: ({ title, published, event }) =>
    `“${title}” is of ${day(published)}, before what it is cited for (${day(event)}). If it announces it, mark the claim as announced.`,
  archived_before_published: ({ title, archived, published }) =>
    `“${title}” was archived (${day(archived)}) before it was published (${day(published)}): one of the dates is wrong.`,
  announced_outside_meeting: ({ announced, held }) =>
    `Announced ${day(announced)}, but the meeting was held ${day(held)}.`,
  quote_too_long: ({ words, most }) => `A quote has ${words} words: quote at most ${most}.`,
  only_social_media: () => "Nothing but social media supports this.",
};

/** A warning in one sentence or two. */
export const warningText = ({ code, params }: Warning): string => WARNINGS[code](params);

/** Why a draft cannot be frozen, as one line. */
export const freezeProblemLine = (problem: FreezeProblem): string => {
  switch (problem.code) {
    case "source_missing":
      return `A source that is cited is not in the library: ${problem.source}`;
    case "entry_missing":
      return "An entry that is named here does not exist";
    case "invalid":
      return `${problem.path}: ${problem.message}`;
  }
};
