import { oneSource } from "#lib/site/api/sources.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return oneSource(request, (await params).id);
}
