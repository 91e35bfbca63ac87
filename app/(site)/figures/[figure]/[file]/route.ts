import { serveFigureFile } from "#lib/site/figures/serve.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ figure: string; file: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { figure, file } = await params;
  return serveFigureFile(request, figure, file);
}
