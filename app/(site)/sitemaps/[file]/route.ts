import { publishedAt } from "#lib/site/record/published-at.ts";
import { noFile } from "#lib/site/files/files.ts";
import { sitemapPart } from "#lib/site/files/sitemap.ts";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const text = await sitemapPart(publishedAt("now"), Number.parseInt((await params).file, 10));
  if (text === undefined) return noFile(request);
  return new Response(text, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
