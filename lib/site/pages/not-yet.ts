import type { KindName } from "#lib/editorial/content.ts";
import { publishedAt } from "../record/published-at.ts";
import type { Opened } from "./page.ts";

/** Since when something is or was public at an address where nothing was at the instant of a page; undefined if nothing ever was. */
export async function publicSince(
  kind: KindName,
  slug: string,
  { reading }: Pick<Opened, "reading">,
): Promise<Date | undefined> {
  if (reading.t === "now") return undefined;
  return (await publishedAt("now").history(kind, slug)).at(-1)?.startsAt;
}
