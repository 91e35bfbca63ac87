import { absolute, answer } from "#lib/site/api/answer.ts";

export const dynamic = "force-dynamic";

/** Where to begin. */
export function GET(): Response {
  return answer({
    entries: absolute("/api/v1/entries"),
    sources: absolute("/api/v1/sources"),
  });
}
