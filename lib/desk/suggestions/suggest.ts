import { z } from "zod";
import { suggestions } from "#db/schema.ts";
import { keepDraftOpen } from "#lib/collab/drafts.ts";
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
    const generation = await keepDraftOpen(tx, entry);
    if (generation === undefined) return notFound;
    if (pieces.some(({ stretch }) => stretch.generation !== generation)) return outdated;
    await tx.insert(suggestions).values(
      pieces.map(({ claim, stretch: { field, from, to, quote }, newText }) => ({
        entryId: entry,
        generation,
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
