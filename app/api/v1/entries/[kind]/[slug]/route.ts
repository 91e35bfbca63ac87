import { oneEntry } from "#lib/site/api/entries.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ kind: string; slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind, slug } = await params;
  return oneEntry(request, kind, slug);
}
