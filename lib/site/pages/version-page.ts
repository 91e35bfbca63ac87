import { cache } from "react";
import type { KindName } from "#lib/editorial/content.ts";
import type { Citing } from "../files/cite.ts";
import { citingVersion } from "../files/cite-entry.ts";
import type { EntryView } from "../entry/entry-view.ts";
import { openNow, viewOf, type Opened } from "./page.ts";
import type { Withdrawal } from "../record/public-history.ts";
import type { Published } from "../record/published-at.ts";

/** What is at the address of a version. */
export type VersionPage =
  | { state: "published"; page: Opened; entry: Published; view: EntryView; citing: Citing }
  | { state: "withdrawn"; page: Opened; withdrawal: Withdrawal }
  | { state: "missing"; page: Opened };

/** Loads a version of an entry that was public once, whether it still is or not. */
export const loadVersion = cache(
  async (kind: KindName, slug: string, number: number): Promise<VersionPage> => {
    const page = await openNow();
    const entry = await page.record.version(kind, slug, number);
    if (entry) {
      const view = await viewOf(entry, page);
      return { state: "published", page, entry, view, citing: citingVersion(entry, page) };
    }
    const withdrawal = await page.record.versionWithdrawal(kind, slug, number);
    return withdrawal ? { state: "withdrawn", page, withdrawal } : { state: "missing", page };
  },
);
