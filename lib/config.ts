// Configuration: parsed from the environment once, at the start, and the same for the custom server
// and for the code that Next bundles, which holds its own copy of each module.
import { parseSettings, type Settings } from "./config/settings.ts";

/** The four connections of Ratify; each URL names its own role. */
export type DatabaseUrls = {
  /** Owns the schema: migrations only. */
  readonly owner: string;
  /** The application; owns nothing. */
  readonly app: string;
  /** The public site; sees published rows and nothing else. */
  readonly site: string;
  /** As the application, never through a pooler that drops LISTEN. */
  readonly listen: string;
};

/** What the running process goes by. */
export type Config = Omit<Settings, "database" | "authSecret"> & {
  readonly databaseUrls: DatabaseUrls;
  readonly authSecret: string;
  /** Whether the database is the embedded one. */
  readonly isEmbedded: boolean;
};

const KEY = Symbol.for("ratify.config");
const shared = globalThis as { [KEY]?: Config };

/** Makes the configuration known to the whole process; the server's start-up calls it once. */
export function publishConfig(settled: Config): void {
  shared[KEY] = settled;
}

/** The process's configuration. Throws before start-up has published it, so ask when needed. */
export function config(): Config {
  const known = shared[KEY];
  if (!known) throw new Error("The configuration is asked for before start-up has read it.");
  return known;
}

/** A setting that is wrong or missing, told in words for the console. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/** Reads the environment; throws one ConfigError that names every wrong value. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const parsed = parseSettings(env);
  if (parsed.ok) return parsed.settings;
  throw new ConfigError(
    ["The configuration has mistakes:", ...parsed.problems.map((problem) => `  ${problem}`)].join(
      "\n",
    ) + "\n.env.example explains each setting.",
  );
}

export type { Settings } from "./config/settings.ts";
