import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { checks, revisionClaims } from "#db/schema.ts";
import { findQuote } from "#lib/editorial/find-quote.ts";
import { placeOf } from "#lib/editorial/snapshot.ts";
import { snapshotById } from "#lib/sources/snapshots.ts";
import { talkOfFindings } from "./comments/dispute.ts";
import { defineCommand } from "./define-command.ts";
import { invalid, outdated } from "./outcome.ts";
import { takePartAsReviewer } from "./take-part.ts";
import { onRevision, RevisionInput, Words } from "./target.ts";

/** The source that was read for it, and what was marked there; with a snapshot, in its text. */
const Evidence = z.object({
  source: z.string().min(1).max(63),
  snapshot: z.uuid().optional(),
  quote: z.string().trim().max(2000, "Mark at most 2,000 characters").optional(),
  locator: z.string().trim().max(200, "Use at most 200 characters").optional(),
});

const Finding = z
  .object({
    path: z.string().min(1).max(200),
    /** The hash of the claim that the person saw. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    finding: z.enum(["supported", "disputed"]),
    reason: Words.optional(),
    evidence: Evidence.optional(),
  })
  .refine(({ finding, reason }) => finding === "supported" || reason, {
    path: ["reason"],
    error: "Say what is wrong with it",
  });

/** One person's findings on claims of a revision, one or many at a time. */
export const checkClaims = defineCommand({
  name: "checkClaims",
  input: RevisionInput.extend({
    findings: z.array(Finding).min(1, "Choose at least one claim").max(2000),
  }),
  on: onRevision("check"),
  async act({ tx, actor, entry, revision }, { findings }) {
    const claims = await tx
      .select({
        path: revisionClaims.path,
        hash: revisionClaims.hash,
        sources: revisionClaims.sources,
      })
      .from(revisionClaims)
      .where(eq(revisionClaims.revisionId, revision.id));
    const known = new Map(claims.map((claim) => [claim.path, claim]));
    if (findings.some(({ path, hash }) => known.get(path)?.hash !== hash)) return outdated;
    const passages = new Map<string, Passage>();
    for (const [index, { path, evidence }] of findings.entries()) {
      if (!evidence) continue;
      if (!known.get(path)?.sources.includes(evidence.source)) return outdated;
      const passage = await passageOf(tx, evidence);
      if (!passage) return invalid({ [`findings.${index}.evidence.quote`]: NOT_THERE });
      passages.set(path, passage);
    }

    await takePartAsReviewer(tx, revision.id, actor.id);
    await tx.insert(checks).values(
      findings.map(({ path, hash, finding, reason }) => ({
        entryId: entry.id,
        revisionId: revision.id,
        path,
        claimHash: hash,
        personId: actor.id,
        finding,
        reason: finding === "disputed" ? reason : null,
        ...passages.get(path),
      })),
    );
    const supported = findings.filter(({ finding }) => finding === "supported");
    const disputed = findings.filter(({ finding }) => finding === "disputed");
    await talkOfFindings(tx, {
      entry: entry.id,
      revision: revision.id,
      by: actor.id,
      supported,
      disputed,
    });
    const [read] = passages.values();
    const marked = [...passages].flatMap(([path, { quote, locator }]) =>
      quote || locator ? [{ path, ...(quote && { quote }), ...(locator && { locator }) }] : [],
    );
    return {
      value: { supported: supported.length, disputed: disputed.length },
      event: {
        type: "claims_checked",
        entry: entry.id,
        revision: revision.id,
        data: {
          number: revision.number,
          supported: supported.map(({ path }) => path),
          disputed: disputed.map(({ path, reason = "" }) => ({ path, reason })),
          ...(read && { source: read.sourceId }),
          ...(marked.length > 0 && { passages: marked }),
        },
      },
    };
  },
});

const NOT_THERE = "These words do not stand in the text of the source: select them there again";

type Passage = {
  sourceId: string;
  snapshotId?: string;
  quote?: string;
  locator?: string;
};

/** A marked passage in the snapshot's own words and with its place; undefined where the words are not there. */
const passageOf = async (
  tx: Tx,
  { source, snapshot, quote, locator }: z.output<typeof Evidence>,
): Promise<Passage | undefined> => {
  const said = { ...(quote && { quote }), ...(locator && { locator }) };
  if (!snapshot) return { sourceId: source, ...said };
  const held = await snapshotById(tx, source, snapshot);
  if (!held) return undefined;
  if (!quote) return { sourceId: source, snapshotId: snapshot, ...said };
  const found = findQuote(held.text, quote);
  if (found.match === "none") return undefined;
  return {
    sourceId: source,
    snapshotId: snapshot,
    quote: held.text.slice(found.start, found.end),
    locator: locator || placeOf(held.text, found.start, found.end),
  };
};
