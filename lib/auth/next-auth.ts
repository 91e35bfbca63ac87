// next-auth, used for what it is good at: sealing the session's id into a cookie and, later, other
// ways to sign in. Who that is and what they may do is never in the cookie (see sessions.ts).
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { appDb } from "#db/client.ts";
import { config } from "#lib/config.ts";
import { isSecure, SESSION_SECONDS, sessionCookieName } from "./session-cookie.ts";
import { signInWithPassword } from "./sign-in.ts";

declare module "next-auth" {
  interface User {
    session?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}

/** Too many attempts; `code` is what the sign-in action shows. */
export class TooManyAttempts extends CredentialsSignin {
  override code = "too_many";
  waitSeconds: number;
  constructor(waitSeconds: number) {
    super();
    this.waitSeconds = waitSeconds;
  }
}

/**
 * Signing in and out, for server actions. No route of next-auth's own is mounted: all it would add
 * is a second door. Each throws AuthError where it refuses.
 */
export const { signIn, signOut } = NextAuth(() => ({
  secret: config().authSecret,
  // The forwarding headers have been checked by the server in front (lib/server/client-address.ts).
  trustHost: true,
  useSecureCookies: isSecure(),
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: {
    sessionToken: {
      name: sessionCookieName(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
    },
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize({ email, password }, request) {
        if (typeof email !== "string" || typeof password !== "string") return null;
        const signedIn = await signInWithPassword(appDb(), {
          email,
          password,
          address: request.headers.get("x-forwarded-for"),
          userAgent: request.headers.get("user-agent") ?? undefined,
        });
        if (signedIn.ok) return { id: signedIn.personId, session: signedIn.session };
        if (signedIn.code === "too_many") throw new TooManyAttempts(signedIn.waitSeconds);
        return null;
      },
    }),
  ],
  callbacks: {
    // Nothing but the session's id: names and roles in a cookie would be stale.
    jwt: ({ token, user }) => ({ sid: user?.session ?? token.sid }),
  },
  logger: {
    // A wrong password is no error of ours.
    error: (error) => {
      if (!(error instanceof CredentialsSignin)) console.error(error);
    },
  },
}));
