// How often signing in may fail, and what is costly be asked for. Counted in the database, so that several processes count together.
import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { lt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { signInAttempts } from "#db/schema.ts";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

const WINDOW_SECONDS = 15 * 60;

/** Failures within 15 minutes after which an account, or an address, must wait; and pages that a person may have fetched. */
export const LIMITS = { account: 10, address: 40, mail: 3, fetch: 60 } as const;
type Limit = keyof typeof LIMITS;

/** What is counted for an account: the same key for every way to write its address, readable by nobody. */
export const accountKey = (email: string): string =>
  createHash("sha256").update(email.trim().normalize("NFKC").toLowerCase()).digest("base64url");

/** What is counted for a client: its IPv4 address, or the /64 network that one IPv6 customer has. */
export function addressKey(address: string | null | undefined): string {
  const text = address?.trim().toLowerCase() ?? "";
  if (!text.includes(":")) return text || "unknown";
  const host = URL.parse(`http://[${text.split("%")[0]}]/`)?.hostname.slice(1, -1);
  if (!host) return "unknown";
  const [head = "", tail] = host.split("::");
  const groups = head ? head.split(":") : [];
  const rest = tail ? tail.split(":") : [];
  const missing = tail === undefined ? 0 : 8 - groups.length - rest.length;
  const all = [...groups, ...Array.from({ length: missing }, () => "0"), ...rest];
  return `${all.slice(0, 4).join(":")}::/64`;
}

/** Counts one attempt; gives the seconds to wait if it is one too many, else 0. */
export async function countAttempt(db: Db, limit: Limit, key: string): Promise<number> {
  try {
    await limiter(db, limit).consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** Takes one counted attempt back: it succeeded. */
export async function uncountAttempt(db: Db, limit: Limit, key: string): Promise<void> {
  await limiter(db, limit).reward(key);
}

/** Forgets counters whose time is over. */
export async function sweepAttempts(db: Db): Promise<void> {
  await db.delete(signInAttempts).where(lt(signInAttempts.expire, Date.now()));
}

function limiter(db: Db, limit: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    // Drizzle hands out the pool that it was made with, but its type for parameters leaves that out.
    storeClient: (db as Db & { $client: Pool }).$client,
    storeType: "pool",
    tableName: "sign_in_attempts",
    tableCreated: true,
    // Its timer would keep a second clock of its own in each process; sweepAttempts does the same.
    clearExpiredByTimeout: false,
    keyPrefix: limit,
    points: LIMITS[limit],
    duration: WINDOW_SECONDS,
  });
}
