import { approved, published, setStage, submitted, type Attack, type Stage } from "../attack.ts";
import * as desk from "../desk.ts";

/** Releases that are published in part, in secret, or not as they were settled. */
export const releases: readonly Attack[] = [
  {
    name: "a release is published in part",
    refusedBy: "23514 release_ends_whole",
    async try(stage) {
      const [one, two] = await twoApproved(stage);
      const release = await desk.release(stage.scene, stage.reviewer, [one, two]);
      await desk.publishTogether(stage.scene, release, [one]);
    },
  },
  {
    name: "a release is published with nothing in it",
    refusedBy: "23514 release_ends_whole",
    async try({ scene, reviewer }) {
      await desk.publishTogether(scene, await desk.release(scene, reviewer), []);
    },
  },
  {
    name: "a publication names a release that is not published with it",
    refusedBy: "23514 publications_release_now",
    async try(stage) {
      const revision = await approved(stage);
      const release = await desk.release(stage.scene, stage.reviewer, [revision]);
      await desk.publishTogether(stage.scene, release, [revision], { unended: true });
    },
  },
  {
    name: "a publication is said to have come with a release of yesterday",
    refusedBy: "23514 publications_release_now",
    async try(stage) {
      const { scene, reviewer } = stage;
      const first = await approved(stage);
      const release = await desk.release(scene, reviewer, [first]);
      await desk.publishTogether(scene, release, [first]);
      await desk.publish(scene, await approved(stage), reviewer);
      await desk.publishTogether(scene, release, [first], { unended: true });
    },
  },
  {
    name: "a publication ends at the instant of a release of yesterday",
    refusedBy: "23514 publications_release_now",
    async try(stage) {
      const { scene, reviewer, entry } = stage;
      const first = await approved(stage);
      const release = await desk.release(scene, reviewer, [first]);
      await desk.publishTogether(scene, release, [first]);
      await desk.act(scene, desk.retracted(first, reviewer), async (ask) => {
        const span = await desk.lastSpan(ask, entry);
        if (span) await desk.endSpan(ask, { ...span, entry }, reviewer, "retracted", release.id);
      });
    },
  },
  {
    name: "a publication names a release that it is not in",
    refusedBy: "23503 publications_release",
    async try(stage) {
      const [inside, outside] = await twoApproved(stage);
      const release = await desk.release(stage.scene, stage.reviewer, [inside]);
      await desk.publishTogether(stage.scene, release, [inside, outside]);
    },
  },
  {
    name: "a publication with a release is recorded as one by itself",
    refusedBy: "23514 one_event_of_release",
    async try(stage) {
      const revision = await approved(stage);
      const release = await desk.release(stage.scene, stage.reviewer, [revision]);
      await desk.publishTogether(stage.scene, release, [revision], { unnamed: true });
    },
  },
  {
    name: "a release takes in what nobody approved",
    refusedBy: "23514 release_items_approved",
    async try(stage) {
      await desk.release(stage.scene, stage.reviewer, [await submitted(stage)]);
    },
  },
  {
    name: "a release takes in what is public",
    refusedBy: "23514 release_items_approved",
    async try(stage) {
      await desk.release(stage.scene, stage.reviewer, [await published(stage)]);
    },
  },
  {
    name: "a release holds two revisions of one entry",
    refusedBy: "23505 release_items_pk",
    async try(stage) {
      const revisions = [await approved(stage), await approved(stage)];
      await desk.release(stage.scene, stage.reviewer, revisions);
    },
  },
  {
    name: "a release holds a revision under another entry's name",
    refusedBy: "23503 release_items_of_entry",
    async try(stage) {
      const [revision, { entry }] = await twoApproved(stage);
      await desk.release(stage.scene, stage.reviewer, [{ ...revision, entry }]);
    },
  },
  {
    name: "something is put into a release that was published",
    refusedBy: "23514 release_items_open",
    async try(stage) {
      const [one, two] = await twoApproved(stage);
      await desk.addToRelease(stage.scene, await over(stage, one), two);
    },
  },
  {
    name: "something is taken out of a release that was published",
    refusedBy: "23514 release_items_open",
    async try(stage) {
      const one = await approved(stage);
      await desk.removeFromRelease(stage.scene, await over(stage, one), one);
    },
  },
  {
    name: "something is put into a release that is scheduled",
    refusedBy: "23514 release_items_unscheduled",
    async try(stage) {
      const [one, two] = await twoApproved(stage);
      const release = await desk.release(stage.scene, stage.reviewer, [one]);
      await desk.scheduleRelease(stage.scene, release);
      await desk.addToRelease(stage.scene, release, two);
    },
  },
  {
    name: "a release is published beside its schedule",
    refusedBy: "23514 release_ends_unscheduled",
    async try(stage) {
      const one = await approved(stage);
      const release = await desk.release(stage.scene, stage.reviewer, [one]);
      await desk.scheduleRelease(stage.scene, release);
      await desk.publishTogether(stage.scene, release, [one]);
    },
  },
  {
    name: "a release is published twice",
    refusedBy: "23505 release_ends_pkey",
    async try(stage) {
      const one = await approved(stage);
      await desk.publishTogether(stage.scene, await over(stage, one), [one]);
    },
  },
  {
    name: "a release ends in a way that is not known",
    refusedBy: "23514 release_ends_outcomes",
    async try({ scene, reviewer }) {
      const release = await desk.release(scene, reviewer);
      await desk.act(scene, desk.ofRelease.discarded(release), (ask) =>
        desk.insertReleaseEnd(ask, release, "postponed"),
      );
    },
  },
  {
    name: "a release that was published gets another name",
    refusedBy: "23514 releases_open",
    async try(stage) {
      await rename(stage, await over(stage, await approved(stage)), "Another");
    },
  },
  {
    name: "a release has no name",
    refusedBy: "23514 releases_named",
    async try(stage) {
      await rename(stage, await desk.release(stage.scene, stage.reviewer), " ");
    },
  },
  {
    name: "a release is scheduled that is over",
    refusedBy: "23514 release_schedules_open",
    async try(stage) {
      await desk.scheduleRelease(stage.scene, await over(stage, await approved(stage)));
    },
  },
  {
    name: "a release is scheduled twice",
    refusedBy: "23514 release_schedules_once",
    async try(stage) {
      const release = await desk.release(stage.scene, stage.reviewer, [await approved(stage)]);
      await desk.scheduleRelease(stage.scene, release);
      await desk.scheduleRelease(stage.scene, release);
    },
  },
  {
    name: "a release is scheduled with nothing in it",
    refusedBy: "23514 release_schedules_of_something",
    async try({ scene, reviewer }) {
      await desk.scheduleRelease(scene, await desk.release(scene, reviewer));
    },
  },
  {
    name: "a release's schedule is said to be kept, and nothing was published",
    refusedBy: "23514 release_schedule_ends_published",
    try: (stage) => endSchedule(stage, ["published"]),
  },
  {
    name: "a release's schedule ends twice",
    refusedBy: "23505 release_schedule_ends_pkey",
    try: (stage) => endSchedule(stage, ["cancelled", "cancelled"]),
  },
  {
    name: "a release's schedule ends in a way that is not known",
    refusedBy: "23514 release_schedule_ends_outcomes",
    try: (stage) => endSchedule(stage, ["postponed"]),
  },
  unrecorded("a release begins", (stage, ask) =>
    desk.insertRelease(ask, { id: stage.entry.id, by: stage.reviewer }),
  ),
  unrecordedOf("is renamed", (ask, { id }) =>
    ask("update releases set name = 'Another' where id = $1", [id]),
  ),
  unrecordedOf("loses a revision", desk.deleteItem),
  unrecordedOf("is scheduled", desk.insertReleaseSchedule),
  unrecordedOf("is given up", (ask, release) => desk.insertReleaseEnd(ask, release, "discarded")),
  {
    name: "a release gets a revision without exactly one event",
    refusedBy: "23514 one_event_of_release",
    async try(stage) {
      const revision = await approved(stage);
      const release = await desk.release(stage.scene, stage.reviewer);
      await desk.act(stage.scene, undefined, (ask) => desk.insertItem(ask, release, revision));
    },
  },
  {
    name: "a release's schedule is cancelled without exactly one event",
    refusedBy: "23514 one_event_of_release",
    async try(stage) {
      const release = await desk.release(stage.scene, stage.reviewer, [await approved(stage)]);
      const schedule = await desk.scheduleRelease(stage.scene, release);
      await desk.act(stage.scene, undefined, (ask) =>
        desk.insertReleaseScheduleEnd(ask, schedule, "cancelled"),
      );
    },
  },
];

async function twoApproved(stage: Stage): Promise<[desk.Revision, desk.Revision]> {
  return [await approved(stage), await approved(await setStage(stage.scene))];
}

/** A release that was published with this revision. */
async function over({ scene, reviewer }: Stage, revision: desk.Revision): Promise<desk.Release> {
  const release = await desk.release(scene, reviewer, [revision]);
  await desk.publishTogether(scene, release, [revision]);
  return release;
}

const rename = ({ scene }: Stage, release: desk.Release, name: string) =>
  desk.act(scene, desk.ofRelease.changed(release), (ask) =>
    ask("update releases set name = $2 where id = $1", [release.id, name]),
  );

async function endSchedule(stage: Stage, outcomes: readonly string[]) {
  const release = await desk.release(stage.scene, stage.reviewer, [await approved(stage)]);
  const schedule = await desk.scheduleRelease(stage.scene, release);
  for (const outcome of outcomes) {
    const event =
      outcome === "published"
        ? desk.ofRelease.published(release, 1)
        : desk.ofRelease.cancelled(release);
    await desk.act(stage.scene, event, (ask) =>
      desk.insertReleaseScheduleEnd(ask, schedule, outcome),
    );
  }
}

type Change = (ask: desk.Ask, release: desk.Release, revision: desk.Revision) => Promise<unknown>;

/** A change of a release with one revision in it. */
function unrecordedOf(what: string, change: Change): Attack {
  return {
    name: `a release ${what} without exactly one event`,
    refusedBy: "23514 one_event_of_release",
    async try(stage) {
      const revision = await approved(stage);
      const release = await desk.release(stage.scene, stage.reviewer, [revision]);
      await desk.act(stage.scene, undefined, (ask) => change(ask, release, revision));
    },
  };
}

function unrecorded(
  what: string,
  change: (stage: Stage, ask: desk.Ask) => Promise<unknown>,
): Attack {
  return {
    name: `${what} without exactly one event`,
    refusedBy: "23514 one_event_of_release",
    try: (stage) => desk.act(stage.scene, undefined, (ask) => change(stage, ask)),
  };
}
