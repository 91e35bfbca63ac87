// The public log as its page shows it, and the script by which readers verify it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { absolute } from "../reading/absolute.ts";
import { pageOfChanges, type ChangeRow } from "./changes.ts";
import type { Page } from "../reading/choices.ts";
import type { Opened } from "./page.ts";

export type LogView = Page<ChangeRow> & {
  /** The last link; undefined while nothing was ever published. */
  head: { seq: number; hash: string } | undefined;
  script: string;
  /** How it is run. */
  command: string;
};

/** Loads the links of the public log, the last first. */
export async function loadLog(
  { record }: Opened,
  queries: Readonly<Record<string, string | undefined>>,
): Promise<LogView> {
  const [links, head, script] = await Promise.all([
    pageOfChanges(record, { asked: queries.page }),
    record.head(),
    verifyScript(),
  ]);
  return {
    ...links,
    head,
    script,
    command: `node verify-log.mjs ${absolute("").replace(/\/$/, "")}`,
  };
}

/** The script that verifies the log: plain Node, without dependencies. */
export const verifyScript = (): Promise<string> =>
  readFile(join(process.cwd(), "lib", "site", "files", "verify-log.mjs"), "utf8");
