import { kindAtPath } from "#lib/editorial/kinds.ts";
import { serveEntryCitation } from "#lib/site/files/cite-entry.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ kinds: string; slug: string; file: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kinds, slug, file } = await params;
  return serveEntryCitation(request, kindAtPath(kinds)?.kind, slug, file);
}
