// What the rule of a kind asks for, in words.
import { listFormat } from "../intl.ts";
import type { KindRule } from "../kind-rule.ts";
import { WARNING_CODES, type WarningCode } from "../warnings.ts";

const NAMES: Record<WarningCode, string> = {
  source_without_link: "a source without a link or an archived copy",
  citation_without_quote: "a citation without a quote",
  source_older_than_event: "a source older than what it is cited for",
  archived_before_published: "an archived copy older than its source",
  announced_outside_meeting: "a pledge announced outside its meeting",
  quote_too_long: "a quote that is too long",
  only_social_media: "a claim that only social media supports",
};
/** What a warning is called where it is chosen, in lower case. */
export const warningName = (code: WarningCode): string => NAMES[code];

/** "2 approvals, published with the last of them; blocked by a citation without a quote". */
export const ruleText = ({
  approvals,
  publishesAtOnce,
  blocking,
}: Pick<KindRule, "approvals" | "publishesAtOnce"> & { blocking: readonly string[] }): string => {
  const last = approvals === 1 ? "it" : "the last of them";
  const known = WARNING_CODES.filter((code) => blocking.includes(code));
  return [
    `${approvals === 1 ? "1 approval" : `${approvals} approvals`}, ${publishesAtOnce ? `published with ${last}` : "published apart"}`,
    known.length === 0
      ? "no warning blocks"
      : `blocked by ${listFormat("en-GB", "conjunction").format(known.map(warningName))}`,
  ].join("; ");
};

/**
 * "1 of 2 approvals, by Ann; one more is needed"; `by` are the names of whoever has approved. Nothing where one approval
 * is all that was asked for.
 */
export const approvalsText = (
  { given, needed }: { given: number; needed: number },
  by: readonly string[] = [],
): string | undefined => {
  if (needed === 1) return undefined;
  if (given === 0) return `${needed} approvals are needed`;
  const names = by.length > 0 ? `, by ${listFormat("en-GB", "conjunction").format(by)}` : "";
  const left = needed - given;
  const more = left === 1 ? "; one more is needed" : left > 1 ? `; ${left} more are needed` : "";
  return `${given} of ${needed} approvals${names}${more}`;
};
