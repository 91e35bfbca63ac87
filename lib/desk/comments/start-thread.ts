import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { entries, revisions } from "#db/schema.ts";
import { defineCommand } from "../define-command.ts";
import { notFound } from "../outcome.ts";
import { EntryInput, onDesk } from "../target.ts";
import { addComment, beginThread, Said } from "./threads.ts";

const Position = z.string().regex(/^[A-Za-z0-9+/=]{1,300}$/);

/** A stretch of prose in a draft's generation, as the browser that shows it names it. */
export const StretchInput = z.object({
  generation: z.number().int().min(1),
  field: z.string().min(1).max(60),
  from: Position,
  to: Position,
  quote: z.string().min(1).max(2000, "Choose at most 2,000 characters"),
});

/** Begins a conversation on a claim of the draft, or on a stretch of its prose. Makes nobody an author. */
export const startThread = defineCommand({
  name: "startThread",
  input: EntryInput.extend({
    claim: z.string().min(1).max(200),
    body: Said,
    stretch: StretchInput.optional(),
    /** The revision in whose review it is said. */
    revision: z.uuid().optional(),
  }),
  on: onDesk("comment"),
  async act({ tx, actor }, { entry, claim, body, stretch, revision }) {
    const [found] = await tx
      .select({ generation: entries.generation })
      .from(entries)
      .where(eq(entries.id, entry));
    if (!found || (stretch && stretch.generation > found.generation)) return notFound;
    if (revision) {
      const [reviewed] = await tx
        .select({ id: revisions.id })
        .from(revisions)
        .where(and(eq(revisions.id, revision), eq(revisions.entryId, entry)));
      if (!reviewed) return notFound;
    }
    const thread = await beginThread(tx, {
      entryId: entry,
      claim,
      revisionId: revision ?? null,
      ...(stretch && {
        generation: stretch.generation,
        stretch: { field: stretch.field, from: stretch.from, to: stretch.to },
        quote: stretch.quote,
      }),
    });
    await addComment(tx, { thread, by: actor.id, act: "said", body });
    return { value: { thread }, event: "none" };
  },
});
