import { randomUUID } from "node:crypto";
import type { NewEvent } from "#lib/editorial/events.ts";
import { act, LONG_AGO, record, type Ask, type Scene } from "../scene.ts";
import { published } from "./events.ts";
import { endSpan, insertPublication, lastSpan } from "./publishing.ts";
import type { Revision } from "./submitting.ts";

export type Release = { id: string; by: string };

const NAME = "A release";

export const insertRelease = (ask: Ask, { id, by }: Release, name = NAME) =>
  ask(
    `insert into releases (id, name, note, created_by, created_at) values ($1, $2, 'Together', $3, ${LONG_AGO})`,
    [id, name, by],
  );

/** What the log says of a release. */
export const ofRelease = {
  created: ({ id, by }: Release): NewEvent => ({
    type: "release_created",
    person: by,
    data: { release: id, name: NAME },
  }),
  changed: ({ id, by }: Release): NewEvent => ({
    type: "release_changed",
    person: by,
    data: { release: id, name: NAME, before: NAME, note: "" },
  }),
  added: ({ id, by }: Release, { entry, id: revision, number }: Revision): NewEvent => ({
    type: "release_item_added",
    entry: entry.id,
    revision,
    person: by,
    data: { release: id, name: NAME, number },
  }),
  removed: ({ id, by }: Release, { entry, id: revision, number }: Revision): NewEvent => ({
    type: "release_item_removed",
    entry: entry.id,
    revision,
    person: by,
    data: { release: id, name: NAME, number },
  }),
  scheduled: ({ id, by }: Release): NewEvent => ({
    type: "release_scheduled",
    person: by,
    data: { release: id, name: NAME, at: "2030-01-01T00:00:00.000Z" },
  }),
  cancelled: ({ id, by }: Release): NewEvent => ({
    type: "release_schedule_cancelled",
    person: by,
    data: { release: id, name: NAME },
  }),
  published: ({ id, by }: Release, revisions: number): NewEvent => ({
    type: "release_published",
    person: by,
    data: { release: id, name: NAME, revisions },
  }),
  discarded: ({ id, by }: Release): NewEvent => ({
    type: "release_discarded",
    person: by,
    data: { release: id, name: NAME },
  }),
};

/** Begins a release and puts revisions into it. */
export async function release(
  scene: Scene,
  by: string,
  revisions: readonly Revision[] = [],
): Promise<Release> {
  const made = { id: randomUUID(), by };
  await act(scene, ofRelease.created(made), (ask) => insertRelease(ask, made));
  for (const revision of revisions) await addToRelease(scene, made, revision);
  return made;
}

export const insertItem = (ask: Ask, { id, by }: Release, { entry, id: revision }: Revision) =>
  ask(
    `insert into release_items (release_id, entry_id, revision_id, added_by, added_at) values ($1, $2, $3, $4, ${LONG_AGO})`,
    [id, entry.id, revision, by],
  );

export const addToRelease = (scene: Scene, into: Release, revision: Revision) =>
  act(scene, ofRelease.added(into, revision), (ask) => insertItem(ask, into, revision));

export const deleteItem = (ask: Ask, { id }: Release, { entry }: Revision) =>
  ask("delete from release_items where release_id = $1 and entry_id = $2", [id, entry.id]);

export const removeFromRelease = (scene: Scene, from: Release, revision: Revision) =>
  act(scene, ofRelease.removed(from, revision), (ask) => deleteItem(ask, from, revision));

export const insertReleaseEnd = (ask: Ask, { id, by }: Release, outcome: string) =>
  ask(
    `insert into release_ends (release_id, outcome, person_id, at, transaction) values ($1, $2, $3, ${LONG_AGO}, 1)`,
    [id, outcome, by],
  );

export const insertReleaseSchedule = (ask: Ask, { id, by }: Release) =>
  ask<{ id: string }>(
    `insert into release_schedules (release_id, publish_at, person_id, at)
     values ($1, now() + interval '1 day', $2, ${LONG_AGO}) returning id`,
    [id, by],
  );

export const scheduleRelease = (scene: Scene, what: Release) =>
  act(scene, ofRelease.scheduled(what), async (ask) => {
    const [row] = await insertReleaseSchedule(ask, what);
    return row?.id ?? "";
  });

export const insertReleaseScheduleEnd = (ask: Ask, schedule: string, outcome: string) =>
  ask(`insert into release_schedule_ends (schedule_id, outcome, at) values ($1, $2, ${LONG_AGO})`, [
    schedule,
    outcome,
  ]);

/** The event of a publication that names its release. */
const publishedWith = ({ id, by }: Release, revision: Revision): NewEvent => {
  const { entry, number, hash } = revision;
  return {
    type: "revision_published",
    entry: entry.id,
    revision: revision.id,
    person: by,
    data: { number, hash, release: id, releaseName: NAME },
  };
};

type Mistake = {
  /** Ends the release elsewhere, or not at all. */
  unended?: boolean;
  /** Its events tell nothing of the release. */
  unnamed?: boolean;
};

/** Publishes these revisions with a release, each with its event. */
export const publishTogether = (
  scene: Scene,
  what: Release,
  revisions: readonly Revision[],
  { unended = false, unnamed = false }: Mistake = {},
) =>
  act(scene, unended ? undefined : ofRelease.published(what, revisions.length), async (ask) => {
    if (!unended) await insertReleaseEnd(ask, what, "published");
    for (const revision of revisions) {
      const last = await lastSpan(ask, revision.entry);
      const span = last && !last.endedAt ? { ...last, entry: revision.entry } : undefined;
      await insertPublication(ask, {
        revision,
        ordinal: (last?.ordinal ?? 0) + 1,
        previousEndedAt: span
          ? ((await endSpan(ask, span, what.by, "replaced", what.id)) ?? null)
          : (last?.endedAt ?? null),
        by: what.by,
        release: what.id,
      });
      await record(ask, unnamed ? published(revision, what.by) : publishedWith(what, revision));
    }
  });
