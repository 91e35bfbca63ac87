import type { MembershipRule } from "#lib/editorial/content.ts";
import { attendanceMatrix, firstAttendance } from "#lib/editorial/derived/attendance.ts";
import { membership, statusNow, type Membership } from "#lib/editorial/derived/membership.ts";
import { formatEdtf } from "#lib/editorial/edtf.ts";
import { optionLabel } from "#lib/editorial/format.ts";
import { meeting } from "#lib/editorial/kinds/meeting.ts";
import { member } from "#lib/editorial/kinds/member.ts";
import { overview } from "#lib/editorial/kinds/overview.ts";
import { pledge } from "#lib/editorial/kinds/pledge.ts";
import { read, type DataOf } from "#lib/editorial/typed.ts";
import { entryPath } from "./addresses.ts";
import { filterRows, type Filter } from "./choices.ts";
import { byName, derivable } from "./meetings.ts";
import type { Opened } from "./page.ts";
import type { Published } from "./published-at.ts";
import type { Reading } from "./reading.ts";
import { titled, type Titled } from "./titles.ts";

/** A meeting as evidence, or as a member's first: its name, date and address. */
export type MeetingLink = Titled & {
  /** As EDTF, and in words. */
  heldOn: string | undefined;
  date: string;
  href: string;
};
export type EvidenceLink = MeetingLink & { level: string };

/** What follows for a member from all of the record. */
export type Standing = {
  attended: number;
  outOf: number;
  first: MeetingLink | undefined;
  pledges: number;
  membership:
    | {
        result: Membership["result"];
        /** The rule in words, and how many meetings it asks for. */
        rule: string;
        atLeast: number;
        counted: EvidenceLink[];
        disputed: EvidenceLink[];
        weak: EvidenceLink[];
      }
    | undefined;
};
/** A member as the map takes it. */
export type Place = Titled & {
  id: string;
  href: string;
  code: string | undefined;
  /** Its status now. */
  status: string | undefined;
};
/** A member of the list. */
export type MemberRow = Place & { data: DataOf<typeof member>; standing: Standing };
export type MembersView = {
  rows: MemberRow[];
  total: number;
  filters: Filter[];
  rule: MembershipRule | undefined;
  /** Members for which the rule is met beyond dispute. */
  met: number;
};

/** The list of members with what the record shows about each. */
export async function loadMembers(
  { record, reading }: Opened,
  queries: Readonly<Record<string, string | undefined>>,
): Promise<MembersView> {
  const members = byName(await record.entries("member"), reading);
  const { standings, rule } = await loadStandings(record, members, reading);
  const { type, status: statuses } = reading.kinds.member.fields;
  const all = members.flatMap((entry): MemberRow[] => {
    const standing = standings.get(entry.entryId);
    if (!standing) return [];
    return [{ ...placeOf(entry, reading), data: read(member, entry.frozen.content), standing }];
  });
  const { rows, filters } = filterRows(
    all,
    [
      {
        name: "type",
        label: type.label,
        valuesOf: ({ data }) => [data.type.value],
        options: type.options,
      },
      {
        name: "status",
        label: statuses.label,
        valuesOf: ({ status }) => [status],
        options: statuses.columns.status.options,
      },
    ],
    queries,
    reading.tag,
  );
  const met = all.filter(({ standing }) => standing.membership?.result === "met").length;
  return { rows, total: all.length, filters, rule, met };
}

/** Members as the map takes them. */
export const placesOf = (members: readonly Published[], reading: Reading): Place[] =>
  members.map((entry) => placeOf(entry, reading));

function placeOf({ entryId, slug, frozen }: Published, reading: Reading): Place {
  const data = read(member, frozen.content);
  return {
    id: entryId,
    href: entryPath("member", slug),
    ...titled(frozen, reading),
    code: data.code.value,
    status: statusNow(data)?.status,
  };
}

/** Options of a member's status. */
export const STATUSES = member.fields.status.columns.status.options;

/** What the record shows about these members: attendance, pledges, the rule of membership. */
export async function loadStandings(
  record: Opened["record"],
  members: readonly Published[],
  reading: Reading,
): Promise<{ standings: Map<string, Standing>; rule: MembershipRule | undefined }> {
  const [meetings, pledges, over] = await Promise.all([
    record.entries("meeting"),
    record.entries("pledge"),
    record.overview(),
  ]);
  const rule = over && read(overview, over.frozen.content).membershipRule.value;
  const meetingEntries = derivable(meetings);
  const memberEntries = derivable(members);
  const matrix = attendanceMatrix(
    meetingEntries,
    members.map(({ entryId }) => entryId),
  );
  const results = new Map(
    rule &&
      membership(rule, meetingEntries, memberEntries).map((result) => [result.member, result]),
  );
  const links = meetingLinks(meetings, reading);
  const levels = reading.kinds.meeting.fields.present.columns.level.options;
  const pledgeCounts = countPledges(pledges);
  const evidence = (found: Membership["counted"]) =>
    found.flatMap(({ meeting: at, level }): EvidenceLink[] => {
      const link = links.get(at);
      return link ? [{ ...link, level: optionLabel(levels, level) }] : [];
    });
  const standings = new Map(
    matrix.rows.map(({ member: id, attended, outOf }): [string, Standing] => {
      const result = results.get(id);
      const first = firstAttendance(meetingEntries, id);
      return [
        id,
        {
          attended,
          outOf,
          first: first && links.get(first.meeting),
          pledges: pledgeCounts.get(id) ?? 0,
          membership:
            result && rule
              ? {
                  result: result.result,
                  rule: rule.text,
                  atLeast: rule.atLeast,
                  counted: evidence(result.counted),
                  disputed: evidence(result.disputed),
                  weak: evidence(result.weak),
                }
              : undefined,
        },
      ];
    }),
  );
  return { standings, rule };
}

function meetingLinks(meetings: readonly Published[], reading: Reading): Map<string, MeetingLink> {
  return new Map(
    meetings.map(({ entryId, slug, frozen }) => {
      const held = read(meeting, frozen.content).heldOn.value;
      return [
        entryId,
        {
          ...titled(frozen, reading),
          heldOn: held,
          date: held ? formatEdtf(held, reading.tag) : "",
          href: entryPath("meeting", slug),
        },
      ];
    }),
  );
}

function countPledges(pledges: readonly Published[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { frozen } of pledges) {
    const pledgers = read(pledge, frozen.content).pledgers.rows.map(
      ({ cells }) => cells.member?.entry,
    );
    for (const id of new Set(pledgers)) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
