import { publishedAt } from "#lib/site/record/published-at.ts";
import { sitemapPart } from "#lib/site/files/sitemap.ts";

export const dynamic = "force-dynamic";

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const text = await sitemapPart(publishedAt("now"), Number.parseInt((await params).file, 10));
  if (text === undefined) return new Response(null, { status: 404 });
  return new Response(text, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
