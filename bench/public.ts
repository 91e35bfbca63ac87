// Public pages against raw node:http that serves the same bytes with the same headers: alternating rounds, the median
// of them.
import { fork } from "node:child_process";
import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import autocannon from "autocannon";
import { startServer } from "#e2e/support/start-server.ts";

const ROUNDS = 5;
/** Seconds of one round. */
const SECONDS = 5;
const CONNECTIONS = 32;
const PAGES = ["/", "/meetings", "/pledges", "/api/v1/entries"] as const;

/** Requests a second, and milliseconds until the answer. */
type Measure = { perSecond: number; p50: number; p99: number };
type PublicPage = {
  page: string;
  /** In brotli. */
  bytes: number;
  press: Measure;
  raw: Measure;
  /** Requests a second of the press as a part of those of raw node:http. */
  ratio: number;
};

/** Starts a server with the demo record and measures its public pages. */
export async function measurePublic(progress: (message: string) => void): Promise<PublicPage[]> {
  const server = await startServer();
  try {
    const measured: PublicPage[] = [];
    for (const page of PAGES) {
      progress(`Reading ${page}`);
      measured.push(await measure(server.url, page));
    }
    return measured;
  } finally {
    await server.remove();
  }
}

async function measure(base: string, page: string): Promise<PublicPage> {
  const { headers, body } = await get(`${base}${page}`);
  const raw = fork("bench/raw-server.ts");
  raw.send({ headers, body: body.toString("base64") });
  const [port] = (await once(raw, "message")) as [number]; // the server's only message
  const measures = { press: [] as Measure[], raw: [] as Measure[] };
  try {
    await load(`${base}${page}`, 2); // warm both: the first seconds are compilation
    await load(`http://127.0.0.1:${port}/`, 2);
    for (let round = 0; round < ROUNDS; round++) {
      measures.raw.push(await load(`http://127.0.0.1:${port}/`, SECONDS));
      measures.press.push(await load(`${base}${page}`, SECONDS));
    }
  } finally {
    raw.disconnect();
  }
  const press = median(measures.press);
  const floor = median(measures.raw);
  const ratio = press.perSecond / floor.perSecond;
  return { page, bytes: body.length, press, raw: floor, ratio };
}

async function load(url: string, duration: number): Promise<Measure> {
  const result = await autocannon({
    url: url.replace("localhost", "127.0.0.1"),
    connections: CONNECTIONS,
    duration,
    headers: { "accept-encoding": "br" },
  });
  if (result.non2xx + result.errors + result.timeouts > 0) {
    throw new Error(`${url} failed ${result.non2xx + result.errors + result.timeouts} times`);
  }
  const { p50, p99 } = result.latency;
  return { perSecond: result.requests.average, p50, p99 };
}

function median(measures: readonly Measure[]): Measure {
  const sorted = measures.toSorted((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error("At least one round is needed");
  return middle;
}

/** The page as it goes over the wire; fetch would decompress it. */
async function get(url: string): Promise<{ headers: Record<string, string>; body: Buffer }> {
  const asked = request(url, { headers: { "accept-encoding": "br" } }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  const { date: _date, connection: _connection, ...headers } = response.headers;
  const given = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return { headers: Object.fromEntries(given), body: await buffer(response) };
}
