import { KIND_NAMES, type KindName } from "#lib/editorial/content.ts";
import { entryPath } from "./addresses.ts";
import type { Filter, Page } from "./choices.ts";
import type { Opened } from "./page.ts";
import type { Change } from "./public-log.ts";

/** A change as the list tells it. */
export type ChangeRow = {
  seq: number;
  entryId: string;
  at: Date;
  type: Change["type"];
  kind: KindName;
  /** The title while it may be read, else the address. */
  title: string;
  href: string;
  number: number;
  /** The change note, or the public reason of a withdrawal. */
  said: string | undefined;
  /** The hash of its link in the public log. */
  hash: string;
};
export type ChangesView = Page<ChangeRow> & { filters: Filter[] };

const PAGE_SIZE = 50;

/** Every change of what readers see, newest first. */
export async function loadChanges(
  { record, reading }: Opened,
  queries: Readonly<Record<string, string | undefined>>,
): Promise<ChangesView> {
  const kind = KIND_NAMES.find((name) => name === queries.kind);
  return {
    ...(await pageOfChanges(record, { asked: queries.page, kind })),
    filters: [
      {
        name: "kind",
        label: reading.say("changes.kind"),
        chosen: kind,
        options: KIND_NAMES.map((name) => ({
          value: name,
          label: reading.kinds[name].label.one,
        })),
      },
    ],
  };
}

/** A page of the public log, newest first. */
export async function pageOfChanges(
  record: Opened["record"],
  { asked, kind }: { asked: string | undefined; kind?: KindName | undefined },
): Promise<Page<ChangeRow>> {
  const page = Math.max(1, Number(asked ?? 1) || 1);
  const offset = (page - 1) * PAGE_SIZE;
  const { changes, total } = await record.changes({ kind, offset, limit: PAGE_SIZE });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  return { rows: changes.map(changeRow), page, pages, total };
}

/** The last few changes. */
export async function latestChanges({ record }: Opened, limit: number): Promise<ChangeRow[]> {
  const { changes } = await record.changes({ offset: 0, limit });
  return changes.map(changeRow);
}

/** A change in the words of the list. */
export function changeRow({ seq, entryId, at, type, data, title, hash }: Change): ChangeRow {
  const isWithdrawal = type === "publication_retracted" || type === "revision_redacted";
  return {
    seq,
    entryId,
    at,
    type,
    kind: data.kind,
    title: title ?? data.slug,
    href: entryPath(data.kind, data.slug),
    number: data.number,
    // The note of what was withdrawn later is withdrawn with it.
    said: isWithdrawal ? data.reason : title === null ? undefined : data.note,
    hash,
  };
}
