// next-auth, used for what it is good at: sealing the session's id into a cookie, and the way to a provider of OpenID
// Connect and back. Who that is and what they may do is never in the cookie (see sessions.ts).
import { headers } from "next/headers.js";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import type { OIDCConfig } from "next-auth/providers";
import Credentials from "next-auth/providers/credentials";
import { appDb } from "#db/client.ts";
import { config } from "#lib/config.ts";
import { isSecure, SESSION_SECONDS, sessionCookieName } from "./session-cookie.ts";
import { signInWithPassword } from "./sign-in.ts";
import { signInBySingleSignOn } from "./single-sign-on.ts";
import type { SingleSignOn } from "#lib/config/settings.ts";

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

/** Below which next-auth has its addresses: of them there is only the one to which a provider sends people back. */
const BASE = "/sign-in/with";

const singleSignOn = ({
  issuer,
  clientId,
  clientSecret,
  name,
}: SingleSignOn): OIDCConfig<Record<string, unknown>> => ({
  id: "oidc",
  type: "oidc",
  name,
  issuer,
  clientId,
  clientSecret,
  // Many providers tell an address only when they are asked for it. The token is validated all the same.
  idToken: false,
  checks: ["pkce", "state", "nonce"],
  authorization: { params: { scope: "openid email" } },
  profile: ({ sub }) => ({ id: String(sub) }),
});

const credentials = Credentials({
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
});

const callbacks: NextAuthConfig["callbacks"] = {
  /** Lets in whom the provider means, or sends them back with the reason. A password was checked before. */
  async signIn({ user, account, profile }) {
    const provider = config().singleSignOn;
    if (account?.provider !== "oidc" || !provider) return true;
    const cameIn = await signInBySingleSignOn(appDb(), {
      issuer: provider.issuer,
      claims: profile,
      userAgent: (await headers()).get("user-agent") ?? undefined,
    });
    if (!cameIn.ok) return `/sign-in?error=${cameIn.code}`;
    user.session = cameIn.session;
    return true;
  },
  // Nothing but the session's id: names and roles in a cookie would be stale.
  jwt: ({ token, user }) => ({ sid: user?.session ?? token.sid }),
};

/** Signing in and out, for server actions, and the way back from a provider. Each throws AuthError where it refuses. */
export const { signIn, signOut, handlers } = NextAuth(() => {
  const provider = config().singleSignOn;
  // The one way to tell next-auth its own address. It is what was registered with the provider, whatever a request says.
  process.env["AUTH_URL"] = config().publicUrl;
  return {
    secret: config().authSecret,
    basePath: BASE,
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
    providers: [credentials, ...(provider ? [singleSignOn(provider)] : [])],
    callbacks,
    logger: {
      // A wrong password is no error of ours.
      error: (error) => {
        if (!(error instanceof CredentialsSignin)) console.error(error);
      },
    },
  };
});
