import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

/** Whose X-Forwarded-For is believed: nobody's, the nearest n proxies', or these addresses'. */
export type TrustProxy =
  | { readonly kind: "none" }
  | { readonly kind: "hops"; readonly hops: number }
  | { readonly kind: "addresses"; readonly addresses: readonly string[] };

/** Where the data lives. Undefined URLs are derived from the given ones at start-up. */
export type DatabaseSettings =
  | { readonly kind: "embedded" }
  | {
      readonly kind: "external";
      readonly app: string;
      readonly owner: string | undefined;
      readonly site: string | undefined;
      readonly listen: string | undefined;
    };

/** Who signs people in beside Ratify itself: a provider of OpenID Connect. */
export type SingleSignOn = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says it leads to. */
  readonly name: string;
};

/** The environment, understood. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  /** The address that readers use, without a slash at its end. */
  readonly publicUrl: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Whether a newly made embedded database holds the demo record. */
  readonly demo: boolean;
  readonly database: DatabaseSettings;
  /** Undefined with an embedded database, which keeps one of its own. */
  readonly authSecret: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly trustProxy: TrustProxy;
  /** Undefined where people sign in with a password alone. */
  readonly singleSignOn: SingleSignOn | undefined;
  /** How many questions an address may put to the API in a minute; undefined for any number. */
  readonly apiLimit: number | undefined;
  /** The licence under which the record may be used, in words or as an address. */
  readonly dataLicence: string | undefined;
};

const url = (schemes: readonly string[], example: string) =>
  z.string().refine(
    (value) => {
      const parsed = URL.parse(value);
      return parsed !== null && schemes.includes(parsed.protocol);
    },
    { error: `must be an address like ${example}` },
  );

const databaseUrl = url(["postgres:", "postgresql:"], "postgres://user:password@host:5432/ratify");

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: "must be a TCP port from 1 to 65535" })
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, { error: "must be a TCP port from 1 to 65535" })
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: "must be a host name or an IP address" })
    .default("127.0.0.1"),
  PUBLIC_URL: url(["http:", "https:"], "https://record.example.org")
    .refine((value) => /^\w+:\/\/[^/?#]+\/?$/.test(value), {
      error: "must be an origin alone, without a path",
    })
    .transform((value) => value.replace(/\/$/, ""))
    .optional(),
  DATA_DIR: z.string().default(".data"),
  DEMO: z.enum(["on", "off"], { error: 'must be "on" or "off"' }).default("on"),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  DATABASE_SITE_URL: databaseUrl.optional(),
  DATABASE_LISTEN_URL: databaseUrl.optional(),
  AUTH_SECRET: z
    .string()
    .min(32, {
      error: "must have at least 32 characters; `openssl rand -base64 33` makes a good one",
    })
    .optional(),
  SMTP_URL: url(["smtp:", "smtps:"], "smtp://user:password@mail.example.org:587").optional(),
  MAIL_FROM: z
    .string()
    .regex(/@/, { error: "must be a mail address, like Ratify <ratify@example.org>" })
    .optional(),
  OIDC_ISSUER: url(["https:", "http:"], "https://login.example.org/realms/newsroom")
    .refine((value) => value.startsWith("https:") || isLoopback(new URL(value).hostname), {
      error: "must begin with https, or whoever listens could sign in as anybody",
    })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, { error: "has at most 60 characters" }).optional(),
  TRUST_PROXY: z
    .string()
    .refine((value) => trustedProxies(value) !== undefined, {
      error: "must be off, a number of proxies, or addresses and networks separated by commas",
    })
    .default("off"),
  API_LIMIT: z
    .string()
    .regex(/^(?:off|[1-9]\d{0,6})$/, {
      error: "must be off, or a number of questions in a minute",
    })
    .default("600")
    .transform((value) => (value === "off" ? undefined : Number(value))),
  DATA_LICENCE: z.string().max(300, { error: "has at most 300 characters" }).optional(),
});

/** Reads the settings, or says of each wrong one what is wrong with it. */
export function parseSettings(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; settings: Settings } | { ok: false; problems: string[] } {
  // A variable that is set to nothing counts as unset.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(given);
  const problems = parsed.success
    ? contradictions(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  if (!parsed.success || problems.length > 0) return { ok: false, problems };

  const values = parsed.data;
  const publicUrl = values.PUBLIC_URL ?? `http://${shownHost(values.HOST)}:${values.PORT}`;
  return {
    ok: true,
    settings: {
      port: values.PORT,
      host: values.HOST,
      publicUrl,
      dataDir: resolve(values.DATA_DIR),
      demo: values.DEMO === "on",
      database: values.DATABASE_URL
        ? {
            kind: "external",
            app: values.DATABASE_URL,
            owner: values.DATABASE_OWNER_URL,
            site: values.DATABASE_SITE_URL,
            listen: values.DATABASE_LISTEN_URL,
          }
        : { kind: "embedded" },
      authSecret: values.AUTH_SECRET,
      smtpUrl: values.SMTP_URL,
      mailFrom: values.MAIL_FROM ?? `Ratify <ratify@${new URL(publicUrl).hostname}>`,
      trustProxy: trustedProxies(values.TRUST_PROXY) ?? { kind: "none" },
      singleSignOn: singleSignOn(values),
      apiLimit: values.API_LIMIT,
      dataLicence: values.DATA_LICENCE,
    },
  };
}

function contradictions(values: z.infer<typeof Environment>): string[] {
  const problems: string[] = [];
  if (values.DATABASE_URL) {
    if (!values.AUTH_SECRET) {
      problems.push(
        "AUTH_SECRET must be set with DATABASE_URL; `openssl rand -base64 33` makes a good one",
      );
    }
  } else {
    for (const name of [
      "DATABASE_OWNER_URL",
      "DATABASE_SITE_URL",
      "DATABASE_LISTEN_URL",
    ] as const) {
      if (values[name]) problems.push(`${name} is set, but DATABASE_URL is not`);
    }
  }
  const needed = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
  if ([...needed, "OIDC_NAME" as const].some((name) => values[name])) {
    for (const name of needed) {
      if (!values[name]) problems.push(`${name} must be set with the other settings of OIDC`);
    }
  }
  return problems;
}

function singleSignOn(values: z.infer<typeof Environment>): SingleSignOn | undefined {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
  } = values;
  if (!issuer || !clientId || !clientSecret) return undefined;
  return { issuer, clientId, clientSecret, name: name ?? new URL(issuer).hostname };
}

const isLoopback = (host: string): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(host);

function shownHost(host: string): string {
  if (["127.0.0.1", "::1", "0.0.0.0", "::"].includes(host)) return "localhost";
  return isIP(host) === 6 ? `[${host}]` : host;
}

function trustedProxies(value: string): TrustProxy | undefined {
  const text = value.trim().toLowerCase();
  if (["off", "false", "no", "0"].includes(text)) return { kind: "none" };
  if (/^\d{1,2}$/.test(text)) return { kind: "hops", hops: Number(text) };
  const addresses = text.split(",").map((part) => part.trim());
  const valid = addresses.every((entry) => {
    const [address = "", bits, ...rest] = entry.split("/");
    const version = isIP(address);
    if (version === 0 || rest.length > 0) return false;
    return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
  });
  return valid ? { kind: "addresses", addresses } : undefined;
}
