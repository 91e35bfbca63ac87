import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { isOfOpenDraft } from "#db/queries/open-draft.ts";
import { entries, suggestionEnds, suggestions } from "#db/schema.ts";
import { changeDraft, lockDraft, nameWriter } from "#lib/collab/drafts.ts";
import { replaceStretch } from "#lib/collab/layout.ts";
import { may } from "#lib/editorial/policy.ts";
import { defineCommand, type Begun } from "../define-command.ts";
import { notFound, outdated, refused, type Failure } from "../outcome.ts";

type Suggestion = typeof suggestions.$inferSelect;
/** `generation`: the one that is open now. */
type OnOpenDraft = { suggestion: Suggestion; generation: number };

/**
 * Accepts, rejects or withdraws a suggestion. Accepting puts its words into the draft in the name of whoever proposed
 * them: from then on they are an author, and so is whoever accepted. "outdated" where the words that it replaces are
 * not there any more, or somebody was faster.
 */
export const endSuggestion = defineCommand({
  name: "endSuggestion",
  input: z.object({
    suggestion: z.uuid(),
    outcome: z.enum(["accepted", "rejected", "withdrawn"]),
  }),
  async on({ tx, actor }: Begun, { suggestion: id, outcome }): Promise<OnOpenDraft | Failure> {
    const [suggestion] = await tx.select().from(suggestions).where(eq(suggestions.id, id));
    if (!suggestion) return notFound;
    const allowed =
      outcome === "withdrawn" ? suggestion.personId === actor.id : may(actor, "decideSuggestion");
    if (!allowed) return refused(["not_in_role"]);
    // Whoever decides, and whoever closes the draft, wait for each other.
    const entry = await lockDraft(tx, suggestion.entryId);
    const [ended] = await tx
      .select({ outcome: suggestionEnds.outcome })
      .from(suggestionEnds)
      .where(eq(suggestionEnds.suggestionId, id));
    if (!entry || ended || !(await isOpen(tx, id))) return outdated;
    return { suggestion, generation: entry.generation };
  },
  async act({ tx, actor, suggestion, generation }, { outcome }) {
    if (outcome === "accepted" && !(await take(tx, { suggestion, generation }, actor.id)))
      return outdated;
    await tx
      .insert(suggestionEnds)
      .values({ suggestionId: suggestion.id, outcome, personId: actor.id });
    return { value: { outcome }, event: "none" };
  },
});

const isOpen = async (tx: Tx, suggestion: string): Promise<boolean> => {
  const [open] = await tx
    .select({ id: suggestions.id })
    .from(suggestions)
    .innerJoin(entries, eq(entries.id, suggestions.entryId))
    .where(and(eq(suggestions.id, suggestion), isOfOpenDraft(suggestions.generation)));
  return open !== undefined;
};

const take = async (
  tx: Tx,
  { suggestion, generation }: OnOpenDraft,
  by: string,
): Promise<boolean> => {
  const { entryId, stretch, oldText, newText, personId } = suggestion;
  let isThere = false;
  await changeDraft(tx, {
    entryId,
    by: personId,
    change(doc) {
      isThere = replaceStretch(doc, { ...stretch, oldText, newText });
    },
  });
  if (isThere) await nameWriter(tx, { entryId, generation }, by);
  return isThere;
};
