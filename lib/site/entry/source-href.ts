import { withQuery } from "../reading/addresses.ts";
import type { Reading } from "../reading/reading.ts";

/**
 * Where a source is told of, from a page that cites it. A version that readers no longer read leads to what
 * the source supported then: nothing may rest on it now.
 */
export function sourceHref(
  source: string,
  version: { startsAt: Date; endedAt: Date | null } | undefined,
  { t, path, href }: Pick<Reading, "t" | "path" | "href">,
): string {
  const to = `/sources/${source}`;
  return t === "now" && version?.endedAt
    ? withQuery(path(to), { asOf: version.startsAt.toISOString() })
    : href(to);
}
