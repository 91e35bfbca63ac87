import { createHash, randomUUID } from "node:crypto";
import type { KindName } from "#lib/editorial/content.ts";
import { sourceHash } from "#lib/editorial/hash.ts";
import type { Role } from "#lib/editorial/policy.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import { act, LONG_AGO, type Ask, type Scene } from "../scene.ts";

export type Entry = { id: string; kind: KindName; slug: string };

export async function addPerson(scene: Scene, ...roles: Role[]): Promise<string> {
  const id = randomUUID();
  await scene.app.query("insert into people (id, name, roles) values ($1, $2, $3)", [
    id,
    `Person ${id.slice(0, 4)}`,
    roles,
  ]);
  return id;
}

export async function addEntry(
  scene: Scene,
  by: string,
  kind: KindName = "pledge",
  slug = `e-${randomUUID()}`,
): Promise<Entry> {
  const made: Entry = { id: randomUUID(), kind, slug };
  await act(
    scene,
    { type: "entry_created", entry: made.id, person: by, data: { kind, slug: made.slug } },
    async (ask) => {
      await ask("insert into entries (id, kind, slug, created_by) values ($1, $2, $3, $4)", [
        made.id,
        kind,
        made.slug,
        by,
      ]);
      await ask(
        "insert into draft_generations (entry_id, generation, created_by) values ($1, 1, $2)",
        [made.id, by],
      );
    },
  );
  return made;
}

/** Moves an entry to another address. */
export const rename = (scene: Scene, entry: Entry, to: string, by: string) =>
  act(
    scene,
    {
      type: "entry_renamed",
      entry: entry.id,
      person: by,
      data: { before: entry.slug, after: to },
    },
    (ask) => ask("update entries set slug = $2 where id = $1", [entry.id, to]),
  );

/** An update in the journal of the open draft, or of the generation given. */
export async function write(
  scene: Scene,
  entry: Entry,
  by: string,
  generation?: number,
): Promise<number> {
  const { rows } = await scene.app.query<{ seq: string }>(
    `insert into draft_updates (entry_id, generation, person_id, bytes)
     values ($1, coalesce($2, (select generation from entries where id = $1)), $3, '\\x00') returning seq`,
    [entry.id, generation, by],
  );
  return Number(rows[0]?.seq);
}

export async function addSource(scene: Scene, by: string): Promise<string> {
  const id = `s-${randomUUID().slice(0, 8)}`;
  await scene.app.query("insert into sources (id, created_by) values ($1, $2)", [id, by]);
  await editSource(scene, id, by);
  return id;
}

/** The next version of a source. */
export async function editSource(scene: Scene, id: string, by: string): Promise<void> {
  const { rows } = await scene.app.query<{ next: number }>(
    "select count(*)::int + 1 as next from source_versions where source_id = $1",
    [id],
  );
  const version = rows[0]?.next ?? 1;
  const csl: CslItem = { id, type: "webpage", title: `${id}, version ${version}` };
  await scene.app.query(
    "insert into source_versions (source_id, version, csl, hash, created_by) values ($1, $2, $3, $4, $5)",
    [id, version, csl, sourceHash(csl), by],
  );
}

/** A text of a source, in its first version, with its hash as the database computes it. */
export const insertSnapshot = (
  ask: Ask,
  source: string,
  by: string,
  odd: { text?: string; version?: number; hash?: string; obtained?: string } = {},
) =>
  ask<{ id: string; hash: string }>(
    `insert into source_snapshots (source_id, version, text, hash, obtained, retrieved_at, confirmed_by, at)
     values ($1, $2, $3, coalesce($4, encode(sha256(convert_to($3, 'UTF8')), 'hex')), $5, now(), $6, ${LONG_AGO})
     returning id, hash`,
    [source, odd.version ?? 1, odd.text ?? SNAPSHOT, odd.hash, odd.obtained ?? "pasted", by],
  );

const SNAPSHOT = "The hosts will meet in London.\n\nThey will meet again.";

/** The text of a source kept, with its event. */
export async function keepSnapshot(scene: Scene, source: string, by: string): Promise<string> {
  const snapshot = hashOfText(SNAPSHOT);
  const [kept] = await act(
    scene,
    {
      type: "snapshot_kept",
      person: by,
      data: { source, version: 1, snapshot, obtained: "pasted" },
    },
    (ask) => insertSnapshot(ask, source, by),
  );
  return kept?.id ?? "";
}

const hashOfText = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
