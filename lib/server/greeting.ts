import type { Config } from "#lib/config.ts";

/** What the console says once Ratify serves: where, and how to get in. */
export async function greeting(config: Config): Promise<string> {
  return `\nRatify is ready: ${config.publicUrl}\n`;
}
