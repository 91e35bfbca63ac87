import { headers } from "next/headers";
import { claimsOf, sourcesOf } from "#lib/editorial/claims.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { questionPath } from "../reading/addresses.ts";
import { claimInWords, claimNames, type ClaimInWords } from "../entry/claim-words.ts";
import { openNow, type Opened } from "./page.ts";
import type { Withdrawal } from "../record/public-history.ts";
import { stepIn, type QuestionStep } from "./question-form.ts";
import { titled, type Titled } from "../reading/titles.ts";

type About = {
  page: Opened;
  kind: KindName;
  slug: string;
  entry: Titled;
  number: number;
  /** Whether readers see another version, or none, by now. */
  isOld: boolean;
};
/** What is at the address where an entry is questioned. */
export type QuestionPage =
  | (About & {
      state: "choose";
      claims: (ClaimInWords & { href: string })[];
      /** Claims are left out that do not rest on the source. */
      isNarrowed: boolean;
    })
  | (About & { state: "form"; path: string; claim: ClaimInWords; form: QuestionStep })
  | (About & { state: "sent" })
  | { state: "withdrawn"; page: Opened; withdrawal: Withdrawal }
  | { state: "missing"; page: Opened };

/** Characters of a claim that are shown in full, and in a list. */
const LONGEST = { alone: 1200, listed: 240 };

type Queries = Readonly<Record<string, string | undefined>>;

/** Loads the page: the claims of a version to choose from, the form for one of them, or that it was sent. */
export async function loadQuestionPage(
  kind: KindName,
  slug: string,
  { claim: path, source, version, sent }: Queries,
): Promise<QuestionPage> {
  const page = await openNow();
  const { record, reading } = page;
  const current = await record.entry(kind, slug);
  const asked = version ? Number(version) : current?.number;
  const entry =
    asked === undefined || asked === current?.number
      ? current
      : await record.version(kind, slug, asked);
  if (!entry) {
    const withdrawal = asked
      ? await record.versionWithdrawal(kind, slug, asked)
      : await record.withdrawal(kind, slug);
    return withdrawal ? { state: "withdrawn", page, withdrawal } : { state: "missing", page };
  }
  const { frozen, number } = entry;
  const about: About = {
    page,
    kind,
    slug,
    entry: titled(frozen, reading),
    number,
    isOld: number !== current?.number,
  };
  if (sent) return { ...about, state: "sent" };
  const claims = claimsOf(frozen.content, claimNames(reading));
  const fitting = claims.filter((claim) => !source || sourcesOf(claim).includes(source));
  // Nothing is to be chosen where one claim rests on the source.
  const only = source && fitting.length === 1 ? fitting[0]?.path : undefined;
  if (path === undefined && only === undefined) {
    return {
      ...about,
      state: "choose",
      isNarrowed: fitting.length < claims.length,
      claims: fitting.map((claim) => ({
        ...claimInWords(claim, frozen, reading, LONGEST.listed),
        href: questionPath(kind, slug, { claim: claim.path, version: number }),
      })),
    };
  }
  const claim = claims.find((one) => one.path === (path ?? only));
  if (!claim) return { state: "missing", page };
  return {
    ...about,
    state: "form",
    path: questionPath(kind, slug, { claim: claim.path, version: number }),
    claim: claimInWords(claim, frozen, reading, LONGEST.alone),
    form: stepIn(await headers()),
  };
}
