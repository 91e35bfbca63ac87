// The data behind each figure, as CSV. Columns and codes are the same in every language, and stay.
import { presenceOf } from "#lib/editorial/derived/entry.ts";
import type { LeftOut, Total } from "#lib/editorial/derived/totals.ts";
import { absolute } from "../reading/absolute.ts";
import { tableCsv } from "../files/csv.ts";
import { meetingRows } from "../pages/meetings.ts";
import { loadAllMembers, placesOf } from "../pages/members.ts";
import type { Opened } from "../pages/page.ts";
import { loadTotals } from "../pages/pledges.ts";
import type { FigureName } from "./names.ts";

/** Reads the data of a figure at the page's instant, as CSV. */
export function figureCsv(name: FigureName, page: Opened): Promise<string> {
  switch (name) {
    case "meetings":
      return meetingsCsv(page);
    case "attendance":
      return attendanceCsv(page);
    case "members":
      return membersCsv(page);
    case "totals":
      return totalsCsv(page);
  }
}

/** The absolute address of a page at the instant of the reading. */
const addressIn =
  ({ reading }: Opened) =>
  ({ href }: { href: string }): string =>
    absolute(reading.href(href));

async function meetingsCsv(page: Opened): Promise<string> {
  const { meeting: meetings } = await page.record.listing();
  return tableCsv(meetingRows(meetings, page.reading.locale), {
    date: ({ data }) => data.heldOn.value,
    title: ({ title }) => title,
    level: ({ data }) => data.level.value,
    format: ({ format }) => format,
    occurrence: ({ data }) => data.occurrence.value,
    city: ({ data }) => data.city.value,
    venue: ({ data }) => data.venue.value,
    // None may be a gap in the record: zero would be a claim.
    members_present: ({ present }) => present || undefined,
    members_weakly_supported: ({ weaklyPresent }) => weaklyPresent || undefined,
    high_level_number: ({ ordinal }) => ordinal?.undisputed,
    high_level_number_if_disputed_count: ({ ordinal }) => ordinal?.ordinal,
    url: addressIn(page),
  });
}

/** One row for each attendance on record: what has no row is not on record, which is not absence. */
async function attendanceCsv(page: Opened): Promise<string> {
  const listing = await page.record.listing();
  const places = placesOf(listing.member, page.reading);
  const members = new Map(places.map((place) => [place.id, place]));
  const attendances = meetingRows(listing.meeting, page.reading.locale).flatMap((meeting) =>
    meeting.data.present.rows.flatMap((row) => {
      const member = members.get(row.cells.member?.entry ?? "");
      return member ? [{ meeting, member, row }] : [];
    }),
  );
  const address = addressIn(page);
  return tableCsv(attendances, {
    date: ({ meeting }) => meeting.data.heldOn.value,
    meeting: ({ meeting }) => meeting.title,
    member: ({ member }) => member.title,
    presence: ({ row }) => presenceOf(row),
    level: ({ row }) => row.cells.level,
    mode: ({ row }) => row.cells.mode,
    role: ({ row }) => row.cells.role,
    represented_by: ({ row }) => row.cells.name,
    office: ({ row }) => row.cells.office,
    meeting_url: ({ meeting }) => address(meeting),
    member_url: ({ member }) => address(member),
  });
}

async function membersCsv(page: Opened): Promise<string> {
  return tableCsv(await loadAllMembers(page), {
    name: ({ title }) => title,
    code: ({ code }) => code,
    type: ({ data }) => data.type.value,
    status: ({ status }) => status,
    meetings_attended: ({ standing }) => standing.attended,
    meetings_held: ({ standing }) => standing.outOf,
    first_attendance: ({ standing }) => standing.first?.heldOn,
    pledges: ({ standing }) => standing.pledges,
    membership_rule: ({ standing }) => standing.membership?.result,
    meetings_counted: ({ standing }) => standing.membership?.counted.length,
    meetings_needed: ({ standing }) => standing.membership?.atLeast,
    url: addressIn(page),
  });
}

async function totalsCsv(page: Opened): Promise<string> {
  const { totals } = await loadTotals(page);
  const leftOutFor =
    (why: LeftOut["reason"]) =>
    ({ leftOut }: Total): number =>
      leftOut.filter(({ reason }) => reason === why).length;
  return tableCsv(
    totals.flatMap(({ parts }) => parts),
    {
      currency: ({ currency }) => currency,
      instrument: ({ instrument }) => instrument,
      // Where all is left out there is no total, and zero would be a claim.
      total: ({ pledges, amount }) => (pledges.length > 0 ? amount : undefined),
      pledges_counted: ({ pledges }) => pledges.length,
      of_them_contested: ({ contested }) => contested.length,
      left_out_as_approximate: leftOutFor("approximate"),
      left_out_as_a_limit: leftOutFor("limit"),
      left_out_as_superseded: leftOutFor("superseded"),
      left_out_as_denied: leftOutFor("denied"),
      left_out_as_weakly_supported: leftOutFor("not-vouched-for"),
    },
  );
}
