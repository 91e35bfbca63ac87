// What a page of a long list holds, however long the list is.
import { expect, test } from "vitest";
import type { EntryContent, KindName } from "#lib/editorial/content.ts";
import { aRow, contentOf } from "#lib/editorial/testing/content.ts";
import type { Listed, Listing } from "./listing/listing.ts";
import { loadMeetings } from "./pages/meetings.ts";
import { loadMembers } from "./pages/members.ts";
import type { Opened } from "./pages/page.ts";
import { loadPledges } from "./pages/pledges.ts";
import type { PublicRecord } from "./record/published-at.ts";
import { readingNow } from "./reading/reading.ts";
import { relatedTo } from "./pages/related.ts";
import { asPublished } from "./record/with-changes.ts";

const listed = (kind: KindName, at: number, fields: EntryContent["fields"]): Listed => {
  const id = `${kind}-${String(at).padStart(4, "0")}`;
  const content = contentOf(kind, { title: { value: id }, ...fields });
  const frozen = { slug: id, title: id, content, sources: {}, labels: {} };
  return { ...asPublished({ entryId: id, kind, slug: id, frozen }), digest: frozen };
};
const many = (count: number, make: (at: number) => Listed) =>
  Array.from({ length: count }, (_, at) => make(at));

const MEMBERS = many(100, (at) => listed("member", at, { type: { value: "country" } }));
const MEETINGS = many(50, (at) =>
  listed("meeting", at, {
    heldOn: { value: `20${String(50 - at).padStart(2, "0")}-03-02` },
    occurrence: { value: "held" },
    present: {
      rows: MEMBERS.slice(0, 100 - at).map(({ entryId }, row) =>
        aRow(`r${row}`, { member: { entry: entryId }, mode: "in-person" }),
      ),
    },
  }),
);
const PLEDGES = many(90, (at) =>
  listed("pledge", at, {
    announcedOn: { value: "2025-03-02" },
    amount: { value: { amount: "1", currency: "GBP", instrument: "loan" } },
    pledgers: { rows: [aRow("r", { member: { entry: "member-0000" } })] },
  }),
);
const LISTING: Listing = { overview: [], meeting: MEETINGS, member: MEMBERS, pledge: PLEDGES };

const page: Opened = {
  reading: readingNow(),
  // All that lists ask of the record.
  record: {
    listing: async () => LISTING,
    addresses: async () => new Map(),
  } as Partial<PublicRecord> as PublicRecord,
  name: "A long record",
  isDemo: false,
};

test("meetings begin with the latest, and by date within a page; filters and totals know all of them", async () => {
  const years = async (queries: Record<string, string>) =>
    (await loadMeetings(page, queries)).list.rows.map(({ data }) => data.heldOn.value?.slice(0, 4));
  const first = await years({});
  expect(first).toHaveLength(20);
  expect([first[0], first.at(-1)]).toEqual(["2031", "2050"]);
  expect(await years({ page: "3" })).toEqual(first.slice(0, 10).map((_, at) => String(2001 + at)));
  const { list, total } = await loadMeetings(page, { page: "2" });
  expect([list.page, list.pages, list.total, total]).toEqual([2, 3, 50, 50]);
});

test("the attendance of a page names its meetings and at most forty members, out of all meetings", async () => {
  const { list, attendance } = await loadMeetings(page, {});
  const { matrix, leftOut } = attendance;
  expect(matrix.meetings.map(({ id }) => id)).toEqual(list.rows.map(({ id }) => id));
  expect(matrix.rows).toHaveLength(40);
  expect(leftOut).toBe(60);
  expect(matrix.rows[0]).toMatchObject({ member: "member-0000", attended: 50, outOf: 50 });
  expect(matrix.rows[0]?.cells).toHaveLength(20);
});

test("members and pledges are paged, and what is said of each is out of everything", async () => {
  const members = await loadMembers(page, { page: "3" });
  expect([members.list.rows.length, members.list.pages, members.total]).toEqual([20, 3, 100]);
  expect(members.list.rows.at(-1)?.standing).toMatchObject({ attended: 1, outOf: 50 });
  expect(members.places).toHaveLength(100);
  const pledges = await loadPledges(page, { page: "3" });
  expect([pledges.list.rows.length, pledges.list.total]).toEqual([10, 90]);
  expect(pledges.totals[0]).toMatchObject({ currency: "GBP", amount: "90" });
});

test("the page of a member names its latest meetings and pledges, and says how many there are", async () => {
  const [member] = MEMBERS;
  if (!member) throw new Error("There are members");
  const related = await relatedTo(
    { ...asPublished({ ...member, frozen: { ...member.digest, slug: member.slug } }) },
    page,
  );
  expect(related).toMatchObject({
    kind: "member",
    meetings: 50,
    shownMeetings: 50,
    allPledges: 90,
  });
  expect(related.kind === "member" && related.pledges).toHaveLength(40);
});
