// In front of the signed-in side: the headers that every page there needs, and a short cut to the
// sign-in page. Nothing is authorised here; pages and actions ask for themselves (lib/auth/current.ts).
import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { ASKED_FOR } from "#lib/auth/asked-for.ts";
import { deskHeaders } from "#lib/auth/desk-headers.ts";
import { config as running } from "#lib/config.ts";

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const nonce = randomBytes(16).toString("base64");
  const headers = deskHeaders({
    nonce,
    isDevelopment: process.env.NODE_ENV === "development",
    // The way to the provider begins with a form.
    formsLeadTo: pathname.startsWith("/desk") ? undefined : running().singleSignOn?.issuer,
  });
  const passedOn = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  passedOn.set("content-security-policy", headers["content-security-policy"]);
  passedOn.set(ASKED_FOR, pathname + search);
  const response = NextResponse.next({ request: { headers: passedOn } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ["/desk/:path*", "/sign-in/:path*"] };
