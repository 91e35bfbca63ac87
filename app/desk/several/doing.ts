// Which command stands behind each thing that can be done with several entries.
import type { Several } from "#components/desk/several/several.ts";
import { archive, unarchive } from "#lib/desk/archive.ts";
import type { Context } from "#lib/desk/define-command.ts";
import { refused, type Outcome } from "#lib/desk/outcome.ts";
import type { Chosen } from "#lib/desk/read/chosen.ts";
import { requestReview } from "#lib/desk/request-review.ts";
import { takeOverReview } from "#lib/desk/take-over-review.ts";

type Doing = (context: Context, entry: Chosen, person: string) => Promise<Outcome<unknown>>;

/** Publishing has a page of its own, which lists what becomes public. */
export const DOING: Record<Exclude<Several, "publish">, Doing> = {
  archive: (context, { id }) => archive(context, { entry: id }),
  unarchive: (context, { id }) => unarchive(context, { entry: id }),
  requestReview: async (context, { id, inReview }, person) =>
    inReview ? requestReview(context, { entry: id, revision: inReview.id, person }) : NOT_IN_REVIEW,
  takeOverReview: async (context, { id, inReview }) =>
    inReview ? takeOverReview(context, { entry: id, revision: inReview.id }) : NOT_IN_REVIEW,
};

const NOT_IN_REVIEW = refused(["no_revision"]);
