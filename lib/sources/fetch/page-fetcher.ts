// Fetching a stranger's page from within our network (server-side request forgery): every address is checked before it
// is connected to, at each redirect anew, and the connection is pinned to the address that was checked.
import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector, request, type Dispatcher } from "undici";
import { webAddress } from "../url-key.ts";
import { PUBLIC_ADDRESSES, type AddressPolicy } from "./address-policy.ts";
import { bodyOf } from "./body.ts";
import { FetchRefused, type FetchFailure } from "./fetch-failure.ts";

/** A page as it came: `url` is where it was found, after redirects. */
export type FetchedPage = {
  url: string;
  kind: "html" | "text";
  /** Of the header; undefined where it names none. */
  charset?: string;
  bytes: Buffer;
  at: Date;
};
export type Fetched = { ok: true; page: FetchedPage } | ({ ok: false } & FetchFailure);

type Limits = { milliseconds: number; bytes: number; redirects: number };
const LIMITS: Limits = { milliseconds: 20_000, bytes: 5_000_000, redirects: 5 };

/**
 * Fetches one page at a person's request: http and https on their own ports, public addresses only, no cookies, no
 * credentials, at most 5 MB within 20 seconds and 5 redirects, HTML or plain text. Tests hand in a policy that knows
 * their own server; nothing else can.
 */
export class PageFetcher {
  readonly #policy: AddressPolicy;
  readonly #limits: Limits;

  constructor(policy: AddressPolicy = PUBLIC_ADDRESSES, limits: Partial<Limits> = {}) {
    this.#policy = policy;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Never throws for what a stranger's server does. */
  async fetch(address: string): Promise<Fetched> {
    const signal = AbortSignal.timeout(this.#limits.milliseconds);
    try {
      return { ok: true, page: await this.#follow(address, signal) };
    } catch (error) {
      return { ok: false, ...failureOf(error, signal) };
    }
  }

  async #follow(address: string, signal: AbortSignal): Promise<FetchedPage> {
    let url = this.#allowed(webAddress(address));
    for (let redirects = 0; ; redirects++) {
      const answer = await this.#visit(url, signal);
      if ("page" in answer) return answer.page;
      if (redirects === this.#limits.redirects) throw new FetchRefused({ why: "redirects" });
      url = this.#allowed(webAddress(new URL(answer.location, url).href));
    }
  }

  #allowed(url: URL | undefined): URL {
    if (!url) throw new FetchRefused({ why: "address" });
    if (!this.#policy.mayName(url.port)) throw new FetchRefused({ why: "forbidden" });
    return url;
  }

  /** One request and its answer, over a connection of its own. */
  async #visit(
    url: URL,
    signal: AbortSignal,
  ): Promise<{ page: FetchedPage } | { location: string }> {
    const agent = this.#agentFor(await this.#addressesOf(url.hostname, signal));
    try {
      const answer = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          accept: "text/html,application/xhtml+xml,text/plain;q=0.8",
          "accept-encoding": "gzip, deflate, br",
          "user-agent": "Mozilla/5.0 (compatible; Ratify; fetches single pages for editors)",
        },
      });
      const location = redirectOf(answer);
      return location === undefined ? { page: await this.#pageOf(url, answer) } : { location };
    } finally {
      // Whatever of the answer was not read is not wanted.
      await agent.destroy();
    }
  }

  async #pageOf(url: URL, answer: Dispatcher.ResponseData): Promise<FetchedPage> {
    if (answer.statusCode !== 200)
      throw new FetchRefused({ why: "status", status: answer.statusCode });
    const type = headerOf(answer, "content-type") ?? "";
    const kind = KINDS[type.split(";")[0]?.trim().toLowerCase() ?? ""];
    if (!kind) throw new FetchRefused({ why: "type" });
    const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1];
    const bytes = await bodyOf(answer.body, {
      encoding: headerOf(answer, "content-encoding"),
      most: this.#limits.bytes,
    });
    return { url: url.href, kind, ...(charset && { charset }), bytes, at: new Date() };
  }

  /** Every address of a host, all of them allowed: one that is not would be an invitation to try again. */
  async #addressesOf(host: string, signal: AbortSignal): Promise<readonly Address[]> {
    const name = host.replace(/^\[|\]$/g, "");
    const found = isIP(name)
      ? [{ address: name, family: isIP(name) }]
      : await before(signal, lookup(name, { all: true }));
    if (found.length === 0 || !found.every(({ address }) => this.#policy.mayConnect(address)))
      throw new FetchRefused({ why: "forbidden" });
    return found;
  }

  #agentFor(addresses: readonly Address[]): Agent {
    const connect = buildConnector({ lookup: answering(addresses), timeout: 10_000 });
    return new Agent({
      // The look-up is skipped for addresses in digits, so that what was connected to is looked at once more.
      connect: (options, callback) =>
        connect(options, (...[error, socket]) => {
          if (error) return callback(error, null);
          if (this.#policy.mayConnect(socket.remoteAddress ?? "")) return callback(null, socket);
          socket.destroy();
          return callback(new FetchRefused({ why: "forbidden" }), null);
        }),
      maxHeaderSize: 32_768,
      pipelining: 1,
    });
  }
}

type Address = { address: string; family: number };

const KINDS: Readonly<Record<string, FetchedPage["kind"]>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "text",
};

/** A look-up that gives what was checked, whatever the name server would say by now. */
const answering =
  (addresses: readonly Address[]): LookupFunction =>
  (_host, { all }, callback) => {
    if (all) return callback(null, [...addresses]);
    const [first] = addresses;
    return callback(null, first?.address ?? "", first?.family);
  };

const REDIRECTS = [301, 302, 303, 307, 308];

const redirectOf = (answer: Dispatcher.ResponseData): string | undefined =>
  REDIRECTS.includes(answer.statusCode) ? headerOf(answer, "location") : undefined;

const headerOf = ({ headers }: Dispatcher.ResponseData, name: string): string | undefined => {
  const held = headers[name];
  return Array.isArray(held) ? held[0] : held;
};

/** A name server that does not answer must not hold us longer than everything else may. */
const before = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new FetchRefused({ why: "timeout" })), {
      once: true,
    });
    work.then(resolve, reject);
  });

const NO_HOST = new Set(["ENOTFOUND", "EAI_AGAIN", "ENODATA", "EAI_NODATA", "EAI_NONAME"]);

const failureOf = (error: unknown, signal: AbortSignal): FetchFailure => {
  if (error instanceof FetchRefused) return error.failure;
  if (signal.aborted) return { why: "timeout" };
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (NO_HOST.has(code)) return { why: "host" };
  if (code === "UND_ERR_CONNECT_TIMEOUT" || code === "UND_ERR_HEADERS_TIMEOUT")
    return { why: "timeout" };
  return { why: "unreachable" };
};
