import { verifyScript } from "#lib/site/pages/log.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return new Response(await verifyScript(), {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "content-disposition": 'attachment; filename="verify-log.mjs"',
    },
  });
}
