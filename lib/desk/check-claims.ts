import { eq } from "drizzle-orm";
import { z } from "zod";
import { checks, revisionClaims } from "#db/schema.ts";
import { talkOfFindings } from "./comments/dispute.ts";
import { defineCommand } from "./define-command.ts";
import { outdated } from "./outcome.ts";
import { takePartAsReviewer } from "./take-part.ts";
import { onRevision, RevisionInput, Words } from "./target.ts";

const Finding = z
  .object({
    path: z.string().min(1).max(200),
    /** The hash of the claim that the person saw. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    finding: z.enum(["supported", "disputed"]),
    reason: Words.optional(),
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
      .select({ path: revisionClaims.path, hash: revisionClaims.hash })
      .from(revisionClaims)
      .where(eq(revisionClaims.revisionId, revision.id));
    const hashes = new Map(claims.map((claim) => [claim.path, claim.hash]));
    if (findings.some(({ path, hash }) => hashes.get(path) !== hash)) return outdated;

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
        },
      },
    };
  },
});
