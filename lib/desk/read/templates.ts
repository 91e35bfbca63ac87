// Entries that others are begun from.
import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { readDraft } from "#lib/collab/drafts.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { authorsOfCopy } from "./authors-of-copy.ts";
import { namesOfPeople } from "./names.ts";

export type Template = {
  id: string;
  kind: KindName;
  title: string;
  /** What it is for, in its makers' words. */
  purpose: string;
  touchedAt: Date;
};
/** Together with the names of those who become authors of what is begun with it. */
export type OfferedTemplate = Template & { authors: string[] };

/** All templates that are not archived, by kind and title. */
export const readTemplates = async (db: Db): Promise<Template[]> => {
  const { rows } = await db.execute<Omit<Template, "touchedAt"> & { touchedAt: string }>(sql`
    select e.id, e.kind, coalesce(nullif(e.draft_title, ''), e.slug) as title, e.template_for as purpose,
      e.touched_at as "touchedAt"
    from entries e
    where e.template_for is not null and e.archived_at is null
    order by e.kind, title, e.id`);
  return rows.map((row) => ({ ...row, touchedAt: new Date(row.touchedAt) }));
};

/** The same for whoever chooses among them. */
export const offerTemplates = async (db: Db): Promise<OfferedTemplate[]> => {
  const offered: OfferedTemplate[] = [];
  for (const template of await readTemplates(db)) {
    const draft = await readDraft(db, template.id);
    const authors = draft ? await authorsOfCopy(db, template.id, draft.content) : [];
    const names = await namesOfPeople(db, authors);
    offered.push({ ...template, authors: Object.values(names).toSorted() });
  }
  return offered;
};
