import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { entries as allEntries } from "#db/schema.ts";
import { addCitation, addRow, cellPath, rowPath, setText, setValue } from "#lib/collab/layout.ts";
import { createEntry } from "#lib/desk/create-entry.ts";
import { publish } from "#lib/desk/publish.ts";
import { readReleaseWords } from "#lib/desk/read/releases.ts";
import { addToRelease } from "#lib/desk/releases/add-to-release.ts";
import { createRelease } from "#lib/desk/releases/create-release.ts";
import { publishRelease } from "#lib/desk/releases/publish-release.ts";
import { retract } from "#lib/desk/retract.ts";
import {
  aSource,
  openDesk,
  valueOf,
  type Submitted,
  type TestDesk,
} from "#lib/desk/testing/desk.ts";
import { respond } from "../api/respond.ts";
import { feed } from "../files/files.ts";
import { citingIn, countsIn, sourcesIn } from "../listing/in-listing.ts";
import type { Listed } from "../listing/listing.ts";
import { pledgesAt, pledgesOf } from "../pages/pledges.ts";
import { publishedAt, type PublicRecord } from "./published-at.ts";
import { publishTestConfig } from "../testing/config.ts";
import { asPublished, recordWith } from "./with-changes.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
  publishTestConfig(desk.urls);
});
afterAll(async () => {
  await closeDatabases();
  await desk.close();
});

const aPledge = async (meeting: string, member: string): Promise<Submitted> => {
  const slug = `pledge-${randomUUID().slice(0, 8)}`;
  const { entry } = valueOf(
    await createEntry(desk.as(desk.editor), { kind: "pledge", title: "A pledge", slug }),
  );
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

/** What pages are made of, without what only a publication has: its number, its instant. */
const pictureOf = async (record: PublicRecord, ids: { entry: string; member: string }) => {
  const listing = await record.listing();
  const listed = (entries: readonly Listed[]) =>
    entries.map(({ entryId, kind, slug, digest }) => ({ entryId, kind, slug, digest }));
  const meetings = listing.meeting.map(({ entryId }) => entryId);
  const named = await record.named(meetings);
  return {
    meetings: listed(listing.meeting),
    pledges: listed(listing.pledge),
    counts: countsIn(listing),
    sources: [...sourcesIn(listing).values()],
    citing: [...citingIn(listing)].map(([source, entries]) => [source, listed(entries)]),
    pledgesAt: listed(pledgesAt(ids.entry, listing.pledge)),
    pledgesOf: listed(pledgesOf(ids.member, listing.pledge)),
    addresses: Object.fromEntries(await record.addresses(meetings)),
    named: meetings.map((id) => named.get(id)?.frozen),
    entry: (await record.entry("meeting", listing.meeting[0]?.slug ?? ""))?.frozen,
  };
};

const slugOf = async (entry: string): Promise<string> => {
  const [row] = await desk.db
    .select({ slug: allEntries.slug })
    .from(allEntries)
    .where(eq(allEntries.id, entry));
  return row?.slug ?? "";
};

test("the record with a release is the record after it, and is public to nobody before", async () => {
  const old = await desk.published();
  await desk.published();
  await desk.write(old.entry, desk.editor, (doc) => setText(doc, "venue", "Chequers"));
  const changed = await desk.approved(await desk.submit(old.entry));
  const { entry: member } = valueOf(
    await createEntry(desk.as(desk.editor), {
      kind: "member",
      title: "A member",
      slug: `member-${randomUUID().slice(0, 8)}`,
    }),
  );
  const meeting = await desk.approved();
  const revisions = [changed, meeting, await aPledge(meeting.entry, member)];
  const { release } = valueOf(
    await createRelease(desk.as(desk.reviewer), { name: "Spring", note: "All of spring" }),
  );
  for (const named of revisions)
    valueOf(await addToRelease(desk.as(desk.reviewer), { release, ...named }));

  const ids = { entry: meeting.entry, member };
  const before = await pictureOf(publishedAt("now"), ids);
  const words = await readReleaseWords(desk.db, release);
  const foreseen = recordWith(publishedAt("now"), (words?.changes ?? []).map(asPublished));
  const picture = await pictureOf(foreseen, ids);
  expect(await pictureOf(publishedAt("now"), ids)).toEqual(before);
  expect(picture).not.toEqual(before);

  valueOf(await publishRelease(desk.as(desk.reviewer), { release }));
  expect(picture).toEqual(await pictureOf(publishedAt("now"), ids));
  expect(await readReleaseWords(desk.db, release)).toBeUndefined();
});

test("the note of a release stands at each change, until something of it is withdrawn", async () => {
  const [one, two] = [await desk.approved(), await desk.approved()];
  const alone = await desk.approved();
  const { release } = valueOf(
    await createRelease(desk.as(desk.reviewer), { name: "Secret name", note: "For readers" }),
  );
  for (const named of [one, two])
    valueOf(await addToRelease(desk.as(desk.reviewer), { release, ...named }));
  valueOf(await publishRelease(desk.as(desk.reviewer), { release }));
  valueOf(await publish(desk.as(desk.reviewer), alone));
  const notes = async () => {
    const { changes } = await publishedAt("now").changes({ limit: 10 });
    expect(JSON.stringify(changes)).not.toContain("Secret name");
    return [one, two, alone].map(
      ({ revision }) =>
        changes.find(
          ({ revisionId, type }) => revisionId === revision && type === "revision_published",
        )?.releaseNote,
    );
  };
  const slug = await slugOf(one.entry);
  const elsewhere = async () => {
    const [span] = await publishedAt("now").history("meeting", slug);
    const atom = await feed(new Request(`http://record.example/feeds/meetings/${slug}.atom`));
    const path = `/api/v1/changes?kind=meeting&slug=${slug}`;
    const answers = [atom, await respond(new Request(`http://record.example${path}`))];
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(texts.join("")).not.toContain("Secret name");
    return [span?.releaseNote, ...texts.map((text) => text.includes("For readers"))];
  };
  expect(await notes()).toEqual(["For readers", "For readers", null]);
  expect(await elsewhere()).toEqual(["For readers", true, true]);
  valueOf(await retract(desk.as(desk.reviewer), { ...two, reason: "It was wrong" }));
  expect(await notes()).toEqual([null, null, null]);
  expect(await elsewhere()).toEqual([null, false, false]);
});
