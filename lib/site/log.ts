// The public log as its page shows it, and the script by which readers verify it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { absolute } from "./absolute.ts";
import { changeRow, type ChangeRow } from "./changes.ts";
import type { Opened } from "./page.ts";

export type LogView = {
  rows: (ChangeRow & { hash: string })[];
  /** The last link; undefined while nothing was ever published. */
  head: { seq: number; hash: string } | undefined;
  page: number;
  pages: number;
  script: string;
  /** How it is run. */
  command: string;
};

const PAGE_SIZE = 50;

/** Loads the links of the public log, the last first. */
export async function loadLog(
  { record }: Opened,
  queries: Readonly<Record<string, string | undefined>>,
): Promise<LogView> {
  const asked = Math.max(1, Number(queries.page ?? 1) || 1);
  const [{ changes, total }, head, script] = await Promise.all([
    record.changes({ offset: (asked - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
    record.head(),
    verifyScript(),
  ]);
  return {
    rows: changes.map((change) => ({ ...changeRow(change), hash: change.hash })),
    head,
    page: asked,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    script,
    command: `node verify-log.mjs ${absolute("").replace(/\/$/, "")}`,
  };
}

/** The script that verifies the log: plain Node, without dependencies. */
export const verifyScript = (): Promise<string> =>
  readFile(join(process.cwd(), "lib", "site", "verify-log.mjs"), "utf8");
