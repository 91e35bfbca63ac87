import type { KindName } from "#lib/editorial/content.ts";
import { publishedAt } from "../record/published-at.ts";
import type { Reading } from "../reading/reading.ts";
import type { Opened } from "./page.ts";

/** Whether a page with nothing on it is of another instant, at which something may be there. The overview is at its address always. */
export const isOfThen = ({ asOf }: Pick<Reading, "asOf">, path: string): boolean =>
  asOf !== undefined && path !== "/";

/** What a page with nothing on it is called, in its head and on itself. */
export const missingTitle = (reading: Pick<Reading, "asOf" | "say">, path: string): string =>
  reading.say(isOfThen(reading, path) ? "missing.early" : "missing.title");

/** Since when something is or was public at an address where nothing was at the instant of a page; undefined if nothing ever was. */
export async function publicSince(
  kind: KindName,
  slug: string,
  { reading }: Pick<Opened, "reading">,
): Promise<Date | undefined> {
  if (reading.t === "now") return undefined;
  return (await publishedAt("now").history(kind, slug)).at(-1)?.startsAt;
}
