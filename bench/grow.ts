// Makes a record larger: what is public of it is copied under other names, again and again, as if it had been
// published. Each copy has its own meetings, members, pledges and sources, which name each other and nothing else.
import { randomUUID } from "node:crypto";
import pg from "pg";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { contentHash } from "#lib/editorial/hash.ts";

type Row = Record<string, unknown>;
/** Something public, with the rows by which it became so. */
type Original = {
  id: string;
  slug: string;
  frozen: FrozenEntry;
  rows: Record<(typeof TABLES)[number], Row[]>;
};

/** In the order in which their keys allow. */
const TABLES = [
  "entries",
  "draft_generations",
  "revisions",
  "revision_people",
  "reviews",
  "review_ends",
  "publications",
] as const;

/** Copies until `wanted` entries are public. */
export async function growTo(
  wanted: number,
  superuserUrl: string,
  progress: (message: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const originals = await originalsIn(client);
    let count = await countPublic(client);
    for (let copy = await countCopies(client); count < wanted; copy++) {
      const some = originals.slice(0, wanted - count);
      await addCopy(client, some, copy + 1);
      count += some.length;
      if (copy % 10 === 0) progress(`Growing the record: ${count} of ${wanted} entries`);
    }
    // What the database does by itself in its time: until then the index of searches stands unsorted and unused.
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

async function countPublic(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    "select count(*)::int as n from site.published where ended_at is null",
  );
  return rows[0].n;
}

const COPY = /^(?<of>.*)-copy-(?<number>\d+)$/;

async function countCopies(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ slug: string }>("select slug from entries");
  return Math.max(0, ...rows.map(({ slug }) => Number(COPY.exec(slug)?.groups?.number ?? 0)));
}

async function originalsIn(client: pg.Client): Promise<Original[]> {
  const { rows } = await client.query<{
    entry_id: string;
    revision_id: string;
    slug: string;
    frozen: FrozenEntry;
  }>(
    `select entry_id, revision_id, slug, frozen from site.published
     where ended_at is null and kind <> 'overview' and slug !~ '-copy-\\d+$'
     -- Meetings and pledges in turn before members: so a hundred entries fill the first pages of lists as well.
     order by kind = 'member', row_number() over (partition by kind order by md5(slug))`,
  );
  const originals: Original[] = [];
  for (const { entry_id: id, revision_id: revision, slug, frozen } of rows) {
    const of = async (table: string, column: string, value: string) =>
      (
        await client.query<{ row: Row }>(
          `select to_jsonb(t) as row from ${table} t where ${column} = $1`,
          [value],
        )
      ).rows.map(({ row }) => row);
    originals.push({
      id,
      slug,
      frozen,
      rows: {
        entries: await of("entries", "id", id),
        draft_generations: (await of("draft_generations", "entry_id", id)).map((row) => ({
          ...row,
          snapshot: null,
          based_on: null,
        })),
        revisions: await of("revisions", "id", revision),
        revision_people: await of("revision_people", "revision_id", revision),
        reviews: await of("reviews", "revision_id", revision),
        review_ends: await of("review_ends", "revision_id", revision),
        publications: await of("publications", "revision_id", revision),
      },
    });
  }
  return originals;
}

async function addCopy(
  client: pg.Client,
  originals: readonly Original[],
  copy: number,
): Promise<void> {
  const names = namesOf(originals, copy);
  const rows = Object.fromEntries(TABLES.map((table) => [table, [] as Row[]]));
  const events: Row[] = [];
  for (const original of originals) {
    const frozen = copied(original, names, copy);
    const hash = contentHash(frozen);
    const ids = new Map([...names.ids, ...freshIds(original)]);
    for (const table of TABLES) {
      for (const row of original.rows[table]) {
        const said = renamed(row, ids) as Row;
        if (table === "entries")
          Object.assign(said, { slug: frozen.slug, draft_title: frozen.title });
        if (table === "revisions") Object.assign(said, { frozen, hash });
        if ("content_hash" in said) said.content_hash = hash;
        rows[table]?.push(said);
      }
    }
    const [publication] = rows.publications?.slice(-1) ?? [];
    events.push({
      entry: publication?.entry_id,
      revision: publication?.revision_id,
      data: {
        kind: frozen.content.kind,
        slug: frozen.slug,
        number: original.rows.revisions[0]?.number,
        hash,
        note: publication?.note,
        startsAt: publication?.starts_at,
      },
    });
  }
  await client.query("begin");
  // Triggers would refuse what nobody did.
  await client.query("set local session_replication_role = replica");
  for (const table of TABLES) await insert(client, table, rows[table] ?? []);
  await client.query("set local session_replication_role = origin");
  await client.query(
    `insert into public_events (type, entry_id, revision_id, data)
     select 'revision_published', entry, revision, data
     from jsonb_to_recordset($1::jsonb) as said (entry uuid, revision uuid, data jsonb)`,
    [JSON.stringify(events)],
  );
  await client.query("select search.add(id) from unnest($1::uuid[]) as id", [
    events.map(({ revision }) => revision),
  ]);
  await client.query("commit");
}

/** What entries and sources of a copy are called in place of their originals. */
type Names = { ids: ReadonlyMap<string, string>; slugs: ReadonlyMap<string, string> };

function namesOf(originals: readonly Original[], copy: number): Names {
  const sources = new Set(originals.flatMap(({ frozen }) => Object.keys(frozen.sources)));
  return {
    ids: new Map([
      ...originals.map(({ id }) => [id, randomUUID()] as const),
      ...[...sources].map((id) => [id, `${id}-copy-${copy}`] as const),
    ]),
    slugs: new Map(originals.map(({ id, slug }) => [id, `${slug}-copy-${copy}`])),
  };
}

const freshIds = ({ rows }: Original) =>
  [...rows.revisions, ...rows.reviews].map(({ id }) => [String(id), randomUUID()] as const);

/** The words of a copy; its dates lie in one of several years. */
function copied({ id, slug, frozen }: Original, { ids, slugs }: Names, copy: number): FrozenEntry {
  const title = `${frozen.title} ${copy}`;
  const renamedWords = renamed(frozen, ids) as FrozenEntry; // of the same shape
  const labels = Object.fromEntries(
    Object.entries(frozen.labels).map(([entry, label]) => {
      const of = slugs.get(entry);
      return [
        ids.get(entry) ?? entry,
        of ? { ...label, slug: of, label: `${label.label} ${copy}` } : label,
      ];
    }),
  );
  const content = { ...renamedWords.content, fields: { ...renamedWords.content.fields } };
  content.fields.title = { ...content.fields.title, value: title };
  for (const field of ["heldOn", "announcedOn"]) {
    const held = content.fields[field];
    if (held && "value" in held && typeof held.value === "string")
      content.fields[field] = {
        ...held,
        value: held.value.replaceAll(/\b2025\b/g, `${2016 + (copy % 9)}`),
      };
  }
  return { ...renamedWords, slug: slugs.get(id) ?? slug, title, labels, content };
}

/** The same with other names, wherever a key or a text is one of them. */
function renamed(said: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof said === "string") return names.get(said) ?? said;
  if (Array.isArray(said)) return said.map((each) => renamed(each, names));
  if (typeof said !== "object" || said === null) return said;
  return Object.fromEntries(
    Object.entries(said).map(([key, value]) => [names.get(key) ?? key, renamed(value, names)]),
  );
}

async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const { rows: columns } = await client.query<{ column_name: string }>(
    `select column_name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const names = columns.map(({ column_name: name }) => `"${name}"`).join(", ");
  await client.query(
    `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
