// What became of each of several entries, in words.
import { entryAddress, reviewAddress } from "#components/desk/entries/addresses.ts";
import {
  outcomeWords,
  type NotDone,
  type Several,
  type SeveralOutcome,
  type SeveralState,
} from "#components/desk/several/several.ts";
import type { Db } from "#db/client.ts";
import type { Each } from "#lib/desk/each-of.ts";
import type { Failure } from "#lib/desk/outcome.ts";
import type { Chosen } from "#lib/desk/read/chosen.ts";
import { namesOfPeople } from "#lib/desk/read/names.ts";
import { failureWords } from "../commanding.ts";

/** The form's answer; `person` is who was asked. */
export const told = async (
  db: Db,
  does: Several,
  done: readonly Each<Chosen>[],
  person?: string,
): Promise<SeveralState> => {
  const outcome: SeveralOutcome = {
    does,
    ...(person && { person: (await namesOfPeople(db, [person]))[person] }),
    done: done.filter(({ outcome: { ok } }) => ok).map(({ of: { id, title } }) => ({ id, title })),
    notDone: done.flatMap(({ of, outcome: one }) => (one.ok ? [] : [notDone(does, of, one)])),
  };
  return { outcome, done: outcomeWords(outcome), values: { person: person ?? "" } };
};

const notDone = (does: Several, entry: Chosen, failure: Failure): NotDone => ({
  id: entry.id,
  title: entry.title,
  href: placeOf(does, entry),
  reason: reasonOf(does, failure),
});

/** Where the person sees what stands in the way. */
const placeOf = (does: Several, { id, inReview, approved }: Chosen): string => {
  const revision = does === "publish" ? approved : inReview;
  return revision ? reviewAddress(id, revision.number) : entryAddress(id);
};

/** Something may have been submitted once: what is missing is a revision that is in review. */
const reasonOf = (does: Several, failure: Failure): string =>
  failure.why === "refused" && failure.refusals.includes("no_revision")
    ? "Nothing of it is in review."
    : failureWords(failure, does);
