import { eq } from "drizzle-orm";
import { z } from "zod";
import { entries, suggestions } from "#db/schema.ts";
import { StretchInput } from "../comments/start-thread.ts";
import { defineCommand } from "../define-command.ts";
import { notFound, outdated } from "../outcome.ts";
import { EntryInput, onDesk } from "../target.ts";

/** One line: a suggestion stays inside its paragraph. */
const Line = z
  .string()
  .max(4000, "Suggest at most 4,000 characters at once")
  .transform((words) => words.replaceAll(/\s*\n\s*/g, " "));

const Piece = z
  .object({ claim: z.string().min(1).max(200), stretch: StretchInput, newText: Line })
  .refine(({ stretch, newText }) => stretch.quote !== newText, "That changes nothing");

/** Proposes replacements in the draft's prose, each to be taken or left by itself. Makes nobody an author. */
export const suggest = defineCommand({
  name: "suggest",
  input: EntryInput.extend({
    pieces: z.array(Piece).min(1, "Change something first").max(100, "Suggest less at once"),
  }),
  on: onDesk("suggest"),
  async act({ tx, actor }, { entry, pieces }) {
    const [found] = await tx
      .select({ generation: entries.generation })
      .from(entries)
      .where(eq(entries.id, entry));
    if (!found) return notFound;
    if (pieces.some(({ stretch }) => stretch.generation !== found.generation)) return outdated;
    await tx.insert(suggestions).values(
      pieces.map(({ claim, stretch: { field, from, to, quote }, newText }) => ({
        entryId: entry,
        generation: found.generation,
        claim,
        stretch: { field, from, to },
        oldText: quote,
        newText,
        personId: actor.id,
      })),
    );
    return { value: { pieces: pieces.length }, event: "none" };
  },
});
