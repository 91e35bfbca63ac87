import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { and, eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "#db/client.ts";
import { lockEntry } from "#db/queries/entries.ts";
import {
  events,
  notices,
  publicationEnds,
  publications,
  publicEvents,
  releaseItems,
  revisionStates,
} from "#db/schema.ts";
import { addCitation, addRow, cellPath, rowPath, setText, setValue } from "#lib/collab/layout.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import { createEntry } from "../create-entry.ts";
import { publish } from "../publish.ts";
import { revokeApproval } from "../revoke-approval.ts";
import { readRelease } from "../read/releases.ts";
import { aSource, openDesk, valueOf, type Submitted, type TestDesk } from "../testing/desk.ts";
import { addToRelease } from "./add-to-release.ts";
import { cancelReleaseSchedule } from "./cancel-release-schedule.ts";
import { changeRelease } from "./change-release.ts";
import { createRelease } from "./create-release.ts";
import { discardRelease } from "./discard-release.ts";
import { dueReleases, publishReleaseDue } from "./publish-release-due.ts";
import { publishRelease } from "./publish-release.ts";
import { removeFromRelease } from "./remove-from-release.ts";
import { scheduleRelease } from "./schedule-release.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const begin = async (name = "Spring", note = ""): Promise<string> =>
  valueOf(await createRelease(desk.as(desk.reviewer), { name, note })).release;

const add = async (release: string, named: Submitted) =>
  addToRelease(desk.as(desk.reviewer), { release, ...named });

const aRelease = async (...revisions: Submitted[]): Promise<string> => {
  const release = await begin();
  for (const named of revisions) valueOf(await add(release, named));
  return release;
};

const until = async (happened: () => Promise<boolean>): Promise<void> => {
  while (!(await happened())) await delay(5);
};

/** The next revision of a public entry, approved. */
const next = async ({ entry }: Submitted, venue = "Chequers"): Promise<Submitted> => {
  await desk.write(entry, desk.editor, (doc) => setText(doc, "venue", venue));
  return desk.approved(await desk.submit(entry));
};

/** An approved pledge that was made at a meeting. */
const aPledgeAt = async (meeting: string): Promise<Submitted> => {
  const as = () => desk.as(desk.editor);
  const name = (kind: "member" | "pledge") =>
    createEntry(as(), { kind, title: `A ${kind}`, slug: `${kind}-${randomUUID().slice(0, 8)}` });
  const { entry: member } = valueOf(await name("member"));
  const { entry } = valueOf(await name("pledge"));
  const source = await aSource(desk.db, desk.editor);
  await desk.write(entry, desk.editor, (doc) => {
    setText(doc, "summary", "A company");
    setValue(doc, "kind", "troops");
    setValue(doc, "status", "announced");
    setValue(doc, "atMeeting", { entry: meeting });
    const row = addRow(doc, "pledgers");
    setValue(doc, cellPath("pledgers", row, "member"), { entry: member });
    for (const claim of ["summary", "status", "atMeeting", rowPath("pledgers", row)])
      addCitation(doc, claim, { source, quote: "as it says" });
  });
  return desk.approved(await desk.submit(entry));
};

const statusOf = async ({ revision }: Submitted) => {
  const [row] = await desk.db
    .select({ status: revisionStates.status })
    .from(revisionStates)
    .where(eq(revisionStates.revisionId, revision));
  return row?.status;
};

const eventsOf = async (release: string) =>
  desk.db
    .select({ type: events.type, data: events.data, entry: events.entryId })
    .from(events)
    .where(sql`${events.data} ->> 'release' = ${release}`)
    .orderBy(events.seq);

describe("a release", () => {
  it("publishes all that is in it at one instant, and records each", async () => {
    const public_ = await desk.published();
    const [one, two] = [await next(public_), await desk.approved()];
    const release = await aRelease(one, two);
    valueOf(await publishRelease(desk.as(desk.reviewer), { release }));

    expect(await Promise.all([one, two, public_].map(statusOf))).toEqual([
      "published",
      "published",
      "replaced",
    ]);
    const spans = await desk.db
      .select({ at: publications.startsAt })
      .from(publications)
      .where(eq(publications.releaseId, release));
    const [end] = await desk.db
      .select({ at: publicationEnds.endedAt })
      .from(publicationEnds)
      .where(eq(publicationEnds.entryId, public_.entry));
    expect(new Set([...spans, end].map((span) => span?.at.getTime())).size).toBe(1);
    expect(spans).toHaveLength(2);

    expect((await eventsOf(release)).slice(3).map(({ type }) => type)).toEqual([
      "release_published",
      "revision_published",
      "revision_published",
    ]);
    const told = await desk.db
      .select({ data: publicEvents.data })
      .from(publicEvents)
      .where(inArray(publicEvents.revisionId, [one.revision, two.revision]));
    expect(told).toHaveLength(2);
    // Readers learn of each publication, and not with what it came.
    expect(JSON.stringify(told)).not.toContain(release);
    expect(await publishRelease(desk.as(desk.reviewer), { release })).toMatchObject({
      refusals: ["release_over"],
    });
  });

  it("takes the locks of its entries by their ids, also of one that is being added", async () => {
    const [first, last] = [await desk.approved(), await desk.approved()].toSorted((one, two) =>
      one.entry < two.entry ? -1 : 1,
    );
    if (!first || !last) throw new Error("Two revisions were made.");
    const release = await aRelease(last);
    const adding = await desk.db.transaction(async (tx) => {
      await lockEntry(tx, first.entry);
      const under = add(release, first);
      await until(async () => {
        const { rows } = await desk.db.execute(sql`select from pg_stat_activity
          where wait_event_type = 'Lock' and datname = current_database()`);
        return rows.length > 0;
      });
      // Whoever waits for the first has not taken the last: two who hold one each would wait for ever.
      await tx.execute(sql`select from entries where id = ${last.entry} for no key update nowait`);
      return { under };
    });
    valueOf(await adding.under);
  });

  it("publishes nothing when one of its revisions cannot be, and says which and why", async () => {
    const [one, two] = [await desk.approved(), await desk.approved()];
    const release = await aRelease(one, two);
    valueOf(await revokeApproval(desk.as(desk.reviewer), { ...two, reason: "A doubt" }));
    expect(await publishRelease(desk.as(desk.reviewer), { release })).toMatchObject({
      why: "refused",
      refusals: ["release_blocked"],
      blocked: [expect.stringMatching(/revision 1: Its approval was revoked/)],
    });
    expect(await statusOf(one)).toBe("approved");
    const view = await readRelease(desk.db, release, desk.reviewer);
    expect(view?.items.filter(({ stops }) => stops.length > 0)).toMatchObject([
      { entry: { id: two.entry } },
    ]);
    valueOf(await removeFromRelease(desk.as(desk.reviewer), { release, entry: two.entry }));
    valueOf(await publishRelease(desk.as(desk.reviewer), { release }));
    expect(await statusOf(one)).toBe("published");
  });

  it("holds one revision of an entry: a newer one takes its place", async () => {
    const one = await desk.approved();
    const release = await aRelease(one);
    const later = await next(one);
    const view = await readRelease(desk.db, release, desk.reviewer);
    expect(view?.items[0]?.stops).toEqual(["not_newest_approved"]);
    valueOf(await add(release, later));
    const rows = await desk.db
      .select({ revision: releaseItems.revisionId })
      .from(releaseItems)
      .where(eq(releaseItems.releaseId, release));
    expect(rows).toEqual([{ revision: later.revision }]);
    expect((await eventsOf(release)).at(-1)).toMatchObject({
      type: "release_item_added",
      data: { number: 2, replaced: 1 },
    });
  });

  it("takes in nothing that is not approved, or public already", async () => {
    const release = await begin();
    expect(await add(release, await desk.inReview())).toMatchObject({
      refusals: ["wrong_status"],
    });
    expect(await add(release, await desk.published())).toMatchObject({
      refusals: ["wrong_status"],
    });
    expect(await publishRelease(desk.as(desk.reviewer), { release })).toMatchObject({
      refusals: ["release_empty"],
    });
  });

  it("is changed and published by reviewers alone", async () => {
    const named = await desk.approved();
    const release = await aRelease(named);
    for (const person of [desk.editor, desk.admin]) {
      const refusal = { refusals: ["not_in_role"] };
      const as = () => desk.as(person);
      expect(await createRelease(as(), { name: "Mine" })).toMatchObject(refusal);
      expect(await changeRelease(as(), { release, name: "Mine" })).toMatchObject(refusal);
      expect(await addToRelease(as(), { release, ...named })).toMatchObject(refusal);
      expect(await removeFromRelease(as(), { release, entry: named.entry })).toMatchObject(refusal);
      expect(await publishRelease(as(), { release })).toMatchObject(refusal);
      expect(await discardRelease(as(), { release })).toMatchObject(refusal);
    }
  });

  it("can be renamed and given up, and is then over", async () => {
    const release = await aRelease(await desk.approved());
    valueOf(
      await changeRelease(desk.as(desk.reviewer), { release, name: "Summer", note: "For all" }),
    );
    expect(await readRelease(desk.db, release, desk.reviewer)).toMatchObject({
      name: "Summer",
      note: "For all",
    });
    valueOf(await discardRelease(desk.as(desk.reviewer), { release }));
    for (const over of [
      await changeRelease(desk.as(desk.reviewer), { release, name: "Autumn" }),
      await add(release, await desk.approved()),
      await publishRelease(desk.as(desk.reviewer), { release }),
    ])
      expect(over).toMatchObject({ refusals: ["release_over"] });
  });

  it("of two that hold the same revision, one publishes it", async () => {
    const [shared, other] = [await desk.approved(), await desk.approved()];
    const both = [await aRelease(shared, other), await aRelease(shared)];
    const outcomes = await Promise.all(
      both.map((release) => publishRelease(desk.as(desk.reviewer), { release })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await statusOf(shared)).toBe("published");
    expect(await statusOf(other)).toBe(outcomes[0]?.ok ? "published" : "approved");
  });
});

describe("what belongs with it", () => {
  it("is offered: approved revisions that it names, and that name it", async () => {
    const meeting = await desk.approved();
    const pledge = await aPledgeAt(meeting.entry);
    const [ofPledge, ofMeeting] = [await aRelease(pledge), await aRelease(meeting)];
    const offered = async (release: string) =>
      (await readRelease(desk.db, release, desk.reviewer))?.related.map(({ entry, why }) => [
        entry.id,
        why,
      ]);
    expect(await offered(ofPledge)).toEqual([[meeting.entry, "named"]]);
    expect(await offered(ofMeeting)).toEqual([[pledge.entry, "names"]]);
    valueOf(await add(ofPledge, meeting));
    expect(await offered(ofPledge)).toEqual([]);
  });
});

describe("a scheduled release", () => {
  const scheduled = async (by: Actor, ...revisions: Submitted[]) => {
    const release = await aRelease(...revisions);
    const at = new Date(Date.now() + 3_600_000).toISOString();
    valueOf(await scheduleRelease(desk.as(by), { release, at }));
    return release;
  };
  /** What a clock would do, were there time. */
  const comeDue = async (release: string) => {
    const superuser = connect(desk.superuser, { name: "clock" });
    await superuser.db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(
        sql`update release_schedules set publish_at = clock_timestamp() - interval '1 second' where release_id = ${release}`,
      );
    });
    await superuser.close();
  };

  it("is settled, and so is what is in it, until its schedule is cancelled", async () => {
    const named = await desk.approved();
    const release = await scheduled(desk.reviewer, named);
    const refusal = { refusals: ["release_scheduled"] };
    expect(await add(release, await desk.approved())).toMatchObject(refusal);
    expect(await publishRelease(desk.as(desk.reviewer), { release })).toMatchObject(refusal);
    expect(await discardRelease(desk.as(desk.reviewer), { release })).toMatchObject(refusal);
    const held = { refusals: ["in_scheduled_release"] };
    expect(await publish(desk.as(desk.reviewer), named)).toMatchObject(held);
    expect(
      await revokeApproval(desk.as(desk.reviewer), { ...named, reason: "A doubt" }),
    ).toMatchObject(held);
    expect(await publishReleaseDue(desk.db, release)).toBe("not_due");
    valueOf(await cancelReleaseSchedule(desk.as(desk.reviewer), { release }));
    expect(await publishReleaseDue(desk.db, release)).toBe("ended");
    valueOf(await publish(desk.as(desk.reviewer), named));
  });

  it("is published once when its time has come, however many are woken", async () => {
    const [one, two] = [await desk.approved(), await desk.approved()];
    const release = await scheduled(desk.reviewer, one, two);
    await comeDue(release);
    expect(await dueReleases(desk.db)).toContain(release);
    const outcomes = await Promise.all([1, 2, 3].map(() => publishReleaseDue(desk.db, release)));
    expect(outcomes.toSorted()).toEqual(["ended", "ended", "published"]);
    expect([await statusOf(one), await statusOf(two)]).toEqual(["published", "published"]);
    expect(await dueReleases(desk.db)).not.toContain(release);
  });

  it("fails as a whole, and tells whoever scheduled it why", async () => {
    const [one, two] = [await desk.approved(), await desk.approved()];
    const release = await scheduled(desk.otherReviewer, one, two);
    await next(two);
    await comeDue(release);
    expect(await publishReleaseDue(desk.db, release)).toBe("failed");
    expect([await statusOf(one), await statusOf(two)]).toEqual(["approved", "approved"]);
    const view = await readRelease(desk.db, release, desk.reviewer);
    expect(view).toMatchObject({
      status: "open",
      failed: { reason: expect.stringMatching(/A later revision has been approved since/) },
    });
    const told = await desk.db
      .select({ kind: notices.kind, release: notices.releaseId })
      .from(notices)
      .where(and(eq(notices.personId, desk.otherReviewer.id), eq(notices.kind, "release_failed")));
    expect(told).toEqual([{ kind: "release_failed", release }]);
  });

  it("fails when whoever scheduled it may not publish any more", async () => {
    const leaver = await desk.aPerson("reviewer");
    const named = await desk.approved();
    const release = await scheduled(leaver, named);
    await desk.db.execute(sql`update people set roles = '{editor}' where id = ${leaver.id}`);
    await comeDue(release);
    expect(await publishReleaseDue(desk.db, release)).toBe("failed");
    expect(await statusOf(named)).toBe("approved");
  });
});
