import type { MembershipRule } from "#lib/editorial/content.ts";
import { countAttended, firstAttendance } from "#lib/editorial/derived/attendance.ts";
import { attendedBy, countHeld, readMember, readPledge } from "#lib/editorial/derived/entry.ts";
import {
  membership,
  membershipOf,
  statusNow,
  type Membership,
} from "#lib/editorial/derived/membership.ts";
import { formatEdtf } from "#lib/editorial/edtf.ts";
import { optionLabel } from "#lib/editorial/format.ts";
import { member } from "#lib/editorial/kinds/member.ts";
import { overview } from "#lib/editorial/kinds/overview.ts";
import { once } from "#lib/editorial/once.ts";
import { read, type DataOf } from "#lib/editorial/typed.ts";
import { entryPath } from "../reading/addresses.ts";
import { filterRows, pageOf, type Filter, type Page } from "../reading/choices.ts";
import { derivable, derivableOf } from "../listing/in-listing.ts";
import type { Listed, Listing } from "../listing/listing.ts";
import type { Locale } from "../words/locales.ts";
import { byName, meetingsById } from "./meetings.ts";
import type { Opened } from "./page.ts";
import { readingNow, type Reading } from "../reading/reading.ts";
import { titled, type Titled } from "../reading/titles.ts";

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
/** A member by itself, without prose, notes and citations. */
type MemberLine = Place & { data: DataOf<typeof member> };
/** A member of the list. */
export type MemberRow = MemberLine & { standing: Standing };
export type MembersView = {
  list: Page<MemberRow>;
  total: number;
  filters: Filter[];
  rule: MembershipRule | undefined;
  /** Members for which the rule is met beyond dispute. */
  met: number;
  /** Every member that the filters let through, as the map takes it. */
  places: readonly Place[];
};

const PAGE_SIZE = 40;

/** A page of the list of members, with what the record shows about each. */
export async function loadMembers(
  { record, reading }: Opened,
  queries: Readonly<Record<string, string | undefined>>,
): Promise<MembersView> {
  const listing = await record.listing();
  const all = memberLines(listing.member, reading.locale);
  const { type, status: statuses } = reading.kinds.member.fields;
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
  const { rows: lines, ...page } = pageOf(rows, queries.page, PAGE_SIZE);
  const list = {
    ...page,
    rows: lines.map((line) => ({ ...line, standing: standingOf(line.id, listing, reading) })),
  };
  const rule = ruleIn(listing);
  const met = rule ? countMet(rule, listing.meeting, listing.member) : 0;
  return { list, total: all.length, filters, rule, met, places: rows };
}

/** Every member with what the record shows about it, by name. */
export async function loadAllMembers({ record, reading }: Opened): Promise<MemberRow[]> {
  const listing = await record.listing();
  return memberLines(listing.member, reading.locale).map((line) => ({
    ...line,
    standing: standingOf(line.id, listing, reading),
  }));
}

/** Members as the map takes them, by name. */
export const placesOf = (
  members: readonly Listed[],
  { locale }: Pick<Reading, "locale">,
): readonly Place[] => memberLines(members, locale);

const memberLines = once((members: readonly Listed[], locale: Locale): readonly MemberLine[] => {
  const reading = readingNow(locale);
  return byName(members, locale).map(({ entryId, slug, digest }) => {
    const data = readMember(digest.content);
    return {
      id: entryId,
      href: entryPath("member", slug),
      ...titled(digest, reading),
      code: data.code.value,
      status: statusNow(data)?.status,
      data,
    };
  });
});

/** Options of a member's status. */
export const STATUSES = member.fields.status.columns.status.options;

/** What the record shows about a member: attendance, pledges, the rule of membership. */
export function standingOf(id: string, listing: Listing, reading: Reading): Standing {
  const meetings = derivable(listing.meeting);
  const first = firstAttendance(meetings, id);
  const rule = ruleIn(listing);
  const entry = membersById(listing.member).get(id);
  const result =
    rule && entry && membershipOf(rule, attendedBy(meetings).get(id) ?? [], derivableOf(entry));
  const evidence = (found: Membership["counted"]) => evidenceOf(found, listing.meeting, reading);
  return {
    attended: countAttended(meetings, id),
    outOf: countHeld(meetings),
    first: first && meetingLink(first.meeting, listing.meeting, reading),
    pledges: countPledges(listing.pledge).get(id) ?? 0,
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
  };
}

const ruleIn = ({ overview: [entry] }: Listing): MembershipRule | undefined =>
  entry && ruleOf(entry);

const ruleOf = once((entry: Listed) => read(overview, entry.digest.content).membershipRule.value);

/** For how many members the rule is met beyond dispute. */
const countMet = once(
  (rule: MembershipRule, meetings: readonly Listed[], members: readonly Listed[]): number =>
    membership(rule, derivable(meetings), derivable(members)).filter(
      ({ result }) => result === "met",
    ).length,
);

const membersById = once(
  (members: readonly Listed[]): ReadonlyMap<string, Listed> =>
    new Map(members.map((entry) => [entry.entryId, entry])),
);

function meetingLink(
  id: string,
  meetings: readonly Listed[],
  { locale, tag }: Reading,
): MeetingLink | undefined {
  const row = meetingsById(meetings, locale).get(id);
  if (!row) return undefined;
  const { title, lang, href, data } = row;
  const heldOn = data.heldOn.value;
  return {
    title,
    ...(lang && { lang }),
    heldOn,
    date: heldOn ? formatEdtf(heldOn, tag) : "",
    href,
  };
}

function evidenceOf(
  found: Membership["counted"],
  meetings: readonly Listed[],
  reading: Reading,
): EvidenceLink[] {
  const levels = reading.kinds.meeting.fields.present.columns.level.options;
  return found.flatMap(({ meeting: at, level }): EvidenceLink[] => {
    const link = meetingLink(at, meetings, reading);
    return link ? [{ ...link, level: optionLabel(levels, level) }] : [];
  });
}

const countPledges = once((pledges: readonly Listed[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { digest } of pledges) {
    const pledgers = readPledge(digest.content).pledgers.rows.map(
      ({ cells }) => cells.member?.entry,
    );
    for (const id of new Set(pledgers)) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
});
