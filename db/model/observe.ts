// What the database says of an entry, to be held against the model.
import type { Pool } from "pg";
import { authorsOf, releaseStatusOf, statusOf, wasRetracted, type EntryModel } from "./record.ts";

/** An entry in a form in which the model's and the database's are equal if they agree. */
export type Picture = {
  generation: number;
  revisions: {
    number: number;
    status: string;
    authors: string[];
    /** Null once it is redacted. */
    venue: string | null;
  }[];
  spans: { revision: number; outcome: string | null }[];
  draftAuthors: string[];
  /** Where the draft says that it was; null while it says nothing of it. */
  draftVenue: string | null;
  releases: { status: string; held: number | null }[];
  templateFor: string | null;
  events: number;
  /** What the site's role reads: the spans whose words may be seen. */
  readable: number[];
};

export const pictureOfModel = (entry: EntryModel): Picture => ({
  generation: entry.generation,
  revisions: entry.revisions.map((revision) => ({
    number: revision.number,
    status: statusOf(entry, revision),
    authors: revision.authors.toSorted(),
    venue: revision.redacted ? null : revision.words.venue,
  })),
  spans: entry.spans.map(({ revision, outcome = null }) => ({ revision, outcome })),
  draftAuthors: authorsOf(entry, { ...entry, source: 0, draftSeq: Infinity }).toSorted(),
  draftVenue: entry.words?.venue ?? null,
  releases: entry.releases.map((release) => ({
    status: releaseStatusOf(release),
    held: release.held ?? null,
  })),
  templateFor: entry.template === undefined ? null : `Use ${entry.template}`,
  events: entry.events,
  readable: entry.spans.flatMap((span, index) => {
    const revision = entry.revisions[span.revision - 1];
    return revision && !revision.redacted && !wasRetracted(entry, revision) ? [index + 1] : [];
  }),
});

/** The database's own picture; `ids` are those of its revisions by number. */
export async function pictureOfDatabase(
  app: Pool,
  site: Pool,
  { entry, releases }: { entry: string; releases: readonly string[] },
): Promise<{ picture: Picture; ids: Map<number, string> }> {
  const { rows } = await app.query<{
    picture: Omit<Picture, "readable">;
    ids: Record<string, string>;
  }>({ name: "picture", text: PICTURE, values: [entry, releases] });
  const { rows: readable } = await site.query<{ ordinal: number }>({
    name: "readable",
    text: "select ordinal from site.published where entry_id = $1 order by ordinal",
    values: [entry],
  });
  const [found] = rows;
  if (!found) throw new Error(`Entry ${entry} vanished.`);
  return {
    picture: { ...found.picture, readable: readable.map(({ ordinal }) => ordinal) },
    ids: new Map(Object.entries(found.ids).map(([number, id]) => [Number(number), id])),
  };
}

const PICTURE = `
    select jsonb_build_object(
      'generation', e.generation,
      'revisions', (select coalesce(jsonb_agg(jsonb_build_object('number', s.number, 'status', s.status,
          'venue', (select r.frozen #>> '{content,fields,venue,value}' from revisions r where r.id = s.revision_id),
          'authors', (select jsonb_agg(p.person_id order by p.person_id)
            from revision_people p where p.revision_id = s.revision_id and p.part = 'author')) order by s.number), '[]')
        from revision_states s where s.entry_id = e.id),
      'spans', (select coalesce(jsonb_agg(jsonb_build_object('revision', r.number, 'outcome', n.outcome)
          order by p.ordinal), '[]')
        from publications p join revisions r on r.id = p.revision_id
        left join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal
        where p.entry_id = e.id),
      'draftAuthors', (select coalesce(jsonb_agg(a.person_id order by a.person_id), '[]')
        from authors_of_freeze(e.id, e.generation, 9223372036854775807, '{"sources": {}}') a),
      'draftVenue', (select substring(t.words from 'Paris|London|Kyiv') from draft_texts t
        where t.entry_id = e.id and t.generation = e.generation),
      'releases', (select coalesce(jsonb_agg(jsonb_build_object(
          'status', coalesce((select n.outcome from release_ends n where n.release_id = l.id),
            case when is_release_scheduled(l.id) then 'scheduled' else 'open' end),
          'held', (select r.number from release_items i join revisions r on r.id = i.revision_id
            where i.release_id = l.id)) order by l.place), '[]')
        from unnest($2::uuid[]) with ordinality as l (id, place)),
      'templateFor', e.template_for,
      'events', (select count(*) from events v where v.entry_id = e.id)
    ) as picture,
    (select coalesce(jsonb_object_agg(number, id), '{}') from revisions where entry_id = e.id) as ids
    from entries e where e.id = $1`;
