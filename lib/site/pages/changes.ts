import { KIND_NAMES, type KindName } from "#lib/editorial/content.ts";
import { comparePath, entryPath } from "../reading/addresses.ts";
import { readPage, type Filter, type Page } from "../reading/choices.ts";
import type { Opened } from "./page.ts";
import type { Change } from "../record/public-log.ts";

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
  /** What is said of everything that was published together with it. */
  together: string | undefined;
  /** The hash of its link in the public log. */
  hash: string;
  /** Where it says what the publication changed, if something was public before it. */
  compareHref: string | undefined;
};
export type ChangesView = Page<ChangeRow> & {
  filters: Filter[];
  /** The instant since which changes are shown, as the address has it and as it is. */
  since: { text: string; at: Date } | undefined;
};

const PAGE_SIZE = 50;

/** Every change of what readers see, newest first; since an instant, if one is given. */
export async function loadChanges(
  { record, reading }: Opened,
  queries: Readonly<Record<string, string | undefined>>,
  since?: ChangesView["since"],
): Promise<ChangesView> {
  const kind = KIND_NAMES.find((name) => name === queries.kind);
  return {
    ...(await pageOfChanges(record, { asked: queries.page, kind, since: since?.at })),
    since,
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
  {
    asked,
    kind,
    since,
  }: { asked: string | undefined; kind?: KindName | undefined; since?: Date | undefined },
): Promise<Page<ChangeRow>> {
  // What was public at the instant itself has not changed since.
  const after = since && new Date(since.getTime() + 1);
  return readPage(asked, PAGE_SIZE, async (stretch) => {
    const { changes, total } = await record.changes({ kind, since: after, ...stretch });
    return { rows: changes.map(changeRow), total };
  });
}

/** The last few changes. */
export async function latestChanges({ record }: Opened, limit: number): Promise<ChangeRow[]> {
  const { changes } = await record.changes({ offset: 0, limit });
  return changes.map(changeRow);
}

/** A change in the words of the list. */
export function changeRow(change: Change): ChangeRow {
  const { seq, entryId, at, type, data, title, hash, releaseNote } = change;
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
    said: isWithdrawal ? data.reason : data.note,
    together: releaseNote ?? undefined,
    hash,
    compareHref:
      data.replaced === undefined || title === null || data.replaced === data.number
        ? undefined
        : comparePath(data.kind, data.slug, { from: data.replaced, to: data.number }),
  };
}
