import { noticeAddress } from "#components/desk/inbox/notice-address.ts";
import { appDb } from "#db/client.ts";
import { personFromCookie } from "#lib/auth/person-from-cookie.ts";
import { seeNotice } from "#lib/desk/notices/see.ts";

type Props = { params: Promise<{ seq: string }> };

/** From a notice, also in a mail, to what it is about; it counts as seen from then on. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { seq } = await params;
  const person = await personFromCookie(request.headers.get("cookie"));
  if (!person)
    return to(
      `/sign-in?callbackUrl=${encodeURIComponent(`/desk/notices/${encodeURIComponent(seq)}`)}`,
    );
  const notice = /^\d{1,15}$/.test(seq)
    ? await seeNotice(appDb(), person.id, Number(seq))
    : undefined;
  return to(notice ? noticeAddress(notice) : "/desk");
}

const to = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
