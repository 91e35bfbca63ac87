// The data behind each figure. Columns and codes are the same in every language, and stay.
import { presenceOf } from "#lib/editorial/derived/entry.ts";
import type { LeftOut } from "#lib/editorial/derived/totals.ts";
import { absolute } from "../absolute.ts";
import { csv, type Cell } from "../csv.ts";
import { loadMeetings } from "../meetings.ts";
import { loadMembers } from "../members.ts";
import type { Opened } from "../page.ts";
import { loadPledges } from "../pledges.ts";
import type { FigureName } from "./names.ts";

/** Rows with their columns in order, so that a file without rows has its first line too. */
export type Data = {
  columns: readonly string[];
  rows: readonly Readonly<Record<string, Cell>>[];
};

/** Data as CSV, names first. */
export const dataCsv = ({ columns, rows }: Data): string =>
  csv(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );

/** Reads the data of a figure at the page's instant. */
export function figureData(name: FigureName, page: Opened): Promise<Data> {
  switch (name) {
    case "meetings":
      return meetingsData(page);
    case "attendance":
      return attendanceData(page);
    case "members":
      return membersData(page);
    case "totals":
      return totalsData(page);
  }
}

async function meetingsData(page: Opened): Promise<Data> {
  const { rows } = await loadMeetings(page, {});
  return {
    columns: [
      "date",
      "title",
      "level",
      "format",
      "occurrence",
      "city",
      "venue",
      "members_present",
      "high_level_number",
      "high_level_number_if_disputed_count",
      "url",
    ],
    rows: rows.map(({ data, title, format, present, ordinal, href }) => ({
      date: data.heldOn.value,
      title,
      level: data.level.value,
      format,
      occurrence: data.occurrence.value,
      city: data.city.value,
      venue: data.venue.value,
      // None may be a gap in the record: zero would be a claim.
      members_present: present || undefined,
      high_level_number: ordinal?.undisputed,
      high_level_number_if_disputed_count: ordinal?.ordinal,
      url: absolute(page.reading.href(href)),
    })),
  };
}

/** One row for each attendance on record: what has no row is not on record, which is not absence. */
async function attendanceData(page: Opened): Promise<Data> {
  const { rows, members } = await loadMeetings(page, {});
  return {
    columns: [
      "date",
      "meeting",
      "member",
      "presence",
      "level",
      "mode",
      "role",
      "represented_by",
      "office",
      "meeting_url",
      "member_url",
    ],
    rows: rows.flatMap(({ data, title, href }) =>
      data.present.rows.flatMap((row) => {
        const known = members.get(row.cells.member?.entry ?? "");
        if (!known) return [];
        return [
          {
            date: data.heldOn.value,
            meeting: title,
            member: known.title,
            presence: presenceOf(row),
            level: row.cells.level,
            mode: row.cells.mode,
            role: row.cells.role,
            represented_by: row.cells.name,
            office: row.cells.office,
            meeting_url: absolute(page.reading.href(href)),
            member_url: absolute(page.reading.href(known.href)),
          },
        ];
      }),
    ),
  };
}

async function membersData(page: Opened): Promise<Data> {
  const { rows } = await loadMembers(page, {});
  return {
    columns: [
      "name",
      "code",
      "type",
      "status",
      "meetings_attended",
      "meetings_held",
      "first_attendance",
      "pledges",
      "membership_rule",
      "meetings_counted",
      "meetings_needed",
      "url",
    ],
    rows: rows.map(({ title, data, status, standing, href }) => ({
      name: title,
      code: data.code.value,
      type: data.type.value,
      status,
      meetings_attended: standing.attended,
      meetings_held: standing.outOf,
      first_attendance: standing.first?.heldOn,
      pledges: standing.pledges,
      membership_rule: standing.membership?.result,
      meetings_counted: standing.membership?.counted.length,
      meetings_needed: standing.membership?.atLeast,
      url: absolute(page.reading.href(href)),
    })),
  };
}

async function totalsData(page: Opened): Promise<Data> {
  const { totals } = await loadPledges(page, {});
  const leftOutFor = (leftOut: readonly LeftOut[], ...reasons: LeftOut["reason"][]) =>
    leftOut.filter(({ reason }) => reasons.includes(reason)).length;
  return {
    columns: [
      "currency",
      "instrument",
      "total",
      "pledges_counted",
      "of_them_contested",
      "left_out_as_approximate",
      "left_out_as_a_limit",
      "left_out_as_superseded",
      "left_out_as_denied",
      "left_out_as_weakly_supported",
    ],
    rows: totals
      .flatMap(({ parts }) => parts)
      .map(({ currency, instrument, amount, pledges, contested, leftOut }) => ({
        currency,
        instrument,
        // Where all is left out there is no total, and zero would be a claim.
        total: pledges.length > 0 ? amount : undefined,
        pledges_counted: pledges.length,
        of_them_contested: contested.length,
        left_out_as_approximate: leftOutFor(leftOut, "approximate"),
        left_out_as_a_limit: leftOutFor(leftOut, "limit"),
        left_out_as_superseded: leftOutFor(leftOut, "superseded"),
        left_out_as_denied: leftOutFor(leftOut, "denied"),
        left_out_as_weakly_supported: leftOutFor(leftOut, "not-vouched-for"),
      })),
  };
}
