import { appDb } from "#db/client.ts";
import { personFromCookie } from "#lib/auth/person-from-cookie.ts";
import { searchDesk } from "#lib/desk/read/search.ts";
import { may } from "#lib/editorial/policy.ts";

const MOST = 7;

/** What the palette finds while somebody types. Not a server action: those wait for each other and cannot be given up. */
export async function GET(request: Request): Promise<Response> {
  const person = await personFromCookie(request.headers.get("cookie"));
  if (!person || !may(person, "readDesk")) return new Response(null, { status: 404 });
  const words = new URL(request.url).searchParams.get("words") ?? "";
  return Response.json(await searchDesk(appDb(), { actor: person.id, words, limit: MOST }));
}
