// What deserves a second look in words that would be submitted, with what the rule says about it.
import type { Db } from "#db/client.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import { statementOf } from "#lib/editorial/typed.ts";
import { warningsIn, type Warning } from "#lib/editorial/warnings.ts";
import { publicRevisionsOf } from "./public-revision.ts";

/** What deserves a second look in frozen words. */
export const warningsOf = async (db: Db, frozen: FrozenEntry): Promise<Warning[]> => {
  const sources: Record<string, CslItem> = Object.fromEntries(
    Object.entries(frozen.sources).map(([id, { csl }]) => [id, csl]),
  );
  return warningsIn({
    content: frozen.content,
    sources,
    meetings: await meetingDates(db, frozen),
  });
};

/** When the meetings that are named were held, by what is public of them now: what nobody approved settles nothing. */
const meetingDates = async (db: Db, frozen: FrozenEntry): Promise<Record<string, string>> => {
  const ids = Object.entries(frozen.labels)
    .filter(([, { kind }]) => kind === "meeting")
    .map(([id]) => id);
  const found = await publicRevisionsOf(db, ids);
  return Object.fromEntries(
    found.flatMap(({ entry, frozen: words }) => {
      const held = words && statementOf(words.content, "heldOn")?.value;
      return typeof held === "string" ? [[entry, held] as const] : [];
    }),
  );
};
