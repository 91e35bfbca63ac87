import { serveEntryCitation } from "#lib/site/files/cite-entry.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  return serveEntryCitation(request, "overview", undefined, file);
}
