// The life of the process: from nothing to serving, and back to nothing.
import { closeDatabases } from "#db/client.ts";
import { openDatabase, type OpenDatabase } from "#db/connect.ts";
import { migrate } from "#db/migrate.ts";
import { publishConfig, readSettings, type Settings } from "#lib/config.ts";
import { loadDemo } from "#lib/import/load-demo.ts";
import { buildIfStale } from "./build.ts";
import { answer, type Part } from "./compose.ts";
import { greeting } from "./greeting.ts";
import { healthPart, type Progress } from "./health.ts";
import { listen, type Listening } from "./listen.ts";
import { startParts } from "./parts.ts";
import { stopInOrder, type StopStep } from "./shutdown.ts";

type Options = {
  readonly isDevelopment: boolean;
  readonly progress: (message: string) => void;
  /** Called when the server can't go on. */
  readonly onLost: (error: unknown) => void;
};

/**
 * Starts Ratify. `started` resolves with what to tell the person at the console, and rejects with
 * what is in the way; `stop` ends everything within 20 seconds, at whatever point the start is.
 */
export function run({ isDevelopment, progress, onLost }: Options) {
  const state: Progress = { databaseUrl: undefined, isRecordLoaded: false, isServing: false };
  const health = healthPart(state);
  const cancel = new AbortController();
  let parts: readonly Part[] = [starting];
  let listening: Listening | undefined;
  let opened: OpenDatabase | undefined;

  async function start(): Promise<string> {
    const settings = readSettings();
    listening = await listen(settings, () => [health, ...parts]);
    const [config] = await Promise.all([
      prepareRecord(settings),
      isDevelopment ? undefined : buildIfStale({ progress, signal: cancel.signal }),
    ]);
    cancel.signal.throwIfAborted();
    parts = await startParts(config, { isDevelopment });
    state.isServing = true;
    return greeting(config);
  }

  async function prepareRecord(settings: Settings) {
    opened = await openDatabase(settings, { progress, onLost });
    cancel.signal.throwIfAborted();
    const { config } = opened;
    publishConfig(config);
    await migrate(config.databaseUrls.owner, { progress });
    state.databaseUrl = config.databaseUrls.app;
    if (opened.demoPending) {
      cancel.signal.throwIfAborted();
      progress("Loading the demo record");
      await loadDemo({ progress });
      await opened.finishDemo();
    }
    state.isRecordLoaded = true;
    return config;
  }

  const started = start();

  async function stop(): Promise<boolean> {
    state.isServing = false;
    cancel.abort();
    listening?.stopAccepting();
    const stopPart = (part: Part): StopStep => ({
      name: part.name,
      patience: 4_000,
      stop: () => part.stop?.(),
    });
    const inner = parts.at(-1);
    const worked = await stopInOrder(
      [
        // A start under way notices at its next step; what it opened until then is closed below.
        { name: "Start-up", patience: 3_000, stop: () => started.catch(() => {}) },
        ...parts.slice(0, -1).map(stopPart),
        ...(listening ? [listening.drain] : []),
        ...(inner ? [stopPart(inner)] : []),
        stopPart(health),
        { name: "The connection pools", patience: 2_000, stop: closeDatabases },
      ],
      10_000,
      report,
    );
    const database = { name: "The database", patience: 9_000, stop: () => opened?.stop() };
    return (await stopInOrder([database], 9_000, report)) && worked;
  }

  return { started, stop };
}

function report(message: string, error?: unknown) {
  console.error(message, error ?? "");
}

/** Stands in until the real parts are there. */
const starting: Part = {
  name: "Start-up",
  handle(_request, response) {
    response.setHeader("retry-after", "5");
    answer(response, 503, "Ratify is starting. Try again in a moment.");
    return true;
  },
};
