import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";

/** The channel on which the database announces every change of what readers see. */
export const PUBLIC_CHANNEL = "ratify_public";

/** What was announced. */
type Heard = { channel: string; payload?: string };

/** A connection that listens for changes of the public record, or on other channels. */
export type Wire = { readonly isUp: boolean; start(): void; stop(): Promise<void> };

type WireOptions = {
  url: string;
  /** What the database calls the connection. */
  name?: string;
  /** `ratify_public` unless said otherwise. */
  channels?: readonly string[];
  /** Something was announced; or, with nothing, may have been while nobody listened. */
  onChange: (heard?: Heard) => void;
  /** Milliseconds between two proofs that the connection lives. */
  heartbeat?: number;
};

/**
 * Listens, and listens again after every loss. `isUp` is true only while announcements arrive for
 * certain: a connection that doesn't answer counts as lost.
 */
export function createWire({
  url,
  name = "ratify press",
  channels = [PUBLIC_CHANNEL],
  onChange,
  heartbeat = 5_000,
}: WireOptions): Wire {
  const stopping = new AbortController();
  let isUp = false;
  let running: Promise<void> | undefined;

  const keepListening = async () => {
    for (let failures = 0; !stopping.signal.aborted; failures++) {
      const lost = await listenOnce();
      if (lost === "after-listening") failures = 0;
      await delay(Math.min(5_000, 100 * 2 ** failures), undefined, {
        signal: stopping.signal,
      }).catch(() => {});
    }
  };

  const listenOnce = async (): Promise<"after-listening" | "before"> => {
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      application_name: name,
    });
    const lost = new AbortController();
    const fail = () => lost.abort();
    client.on("error", fail);
    client.on("end", fail);
    client.on("notification", ({ channel, payload }) => onChange({ channel, payload }));
    const over = AbortSignal.any([lost.signal, stopping.signal]);
    try {
      await client.connect();
      for (const channel of channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      // What was announced before this moment went unheard.
      isUp = true;
      onChange();
      while (!over.aborted) {
        await delay(heartbeat, undefined, { signal: over }).catch(() => {});
        if (!over.aborted) await client.query("select 1");
      }
      return "after-listening";
    } catch {
      return isUp ? "after-listening" : "before";
    } finally {
      isUp = false;
      await client.end().catch(() => {});
    }
  };

  return {
    get isUp() {
      return isUp;
    },
    start() {
      running ??= keepListening();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
