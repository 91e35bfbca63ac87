// A provider of OpenID Connect, as an organisation runs one: with pages of its own to sign in and to agree.
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { Provider } from "oidc-provider";
import { freePort } from "#db/embedded/cluster.ts";

export const CLIENT = { id: "ratify", secret: "between the two of them" } as const;

/** Beginning of the addresses that the provider knows and has not verified. */
export const UNVERIFIED = "unverified-";

const HOUR = 3600;

/** A running provider at which whoever signs in owns the address that they type. */
export type RunningProvider = { readonly issuer: string; stop(): Promise<void> };

/** Starts a provider that sends people back to `redirectUri`. */
export async function startProvider(redirectUri: string): Promise<RunningProvider> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    // Said here, so that it does not say that it had to choose.
    jwks: { keys: [signingKey()] },
    renderError: (context, { error }) => {
      context.body = `The login of the organisation failed: ${error}`;
    },
    ttl: { Interaction: HOUR, Session: HOUR, Grant: HOUR, AccessToken: HOUR, IdToken: HOUR },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    findAccount: (_context, address) => ({
      accountId: address,
      claims: () => ({
        sub: address,
        email: address,
        email_verified: !address.startsWith(UNVERIFIED),
      }),
    }),
  });
  const server = provider.listen(port);
  await once(server, "listening");
  return {
    issuer,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Of the kind that OpenID Connect has every client understand (section 15.1). */
const signingKey = () =>
  generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
