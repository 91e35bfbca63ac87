import { publishedAt } from "#lib/site/record/published-at.ts";
import { sitemap } from "#lib/site/files/sitemap.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return new Response(await sitemap(publishedAt("now")), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
}
