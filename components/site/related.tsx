import { optionLabel } from "#lib/editorial/format.ts";
import type { MeetingRow } from "#lib/site/pages/meetings.ts";
import type { AttendanceRow, Related } from "#lib/site/pages/related.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import type { ExtraFact } from "./facts.tsx";
import { MeetingDate } from "./meeting-date.tsx";
import { PledgesTable } from "./pledges-page.tsx";
import { RuleResult } from "./rule.tsx";
import { StackingTable, Section } from "./sections.tsx";

type RelatedProps = { related: Related; reading: Reading };

/** Facts that follow from other entries; each says that it is derived. */
export function derivedFacts({ related, reading }: RelatedProps): ExtraFact[] {
  const { say, href } = reading;
  const derived = <span className="soft"> {say("derived.mark")}</span>;
  if (related.kind === "meeting") {
    const { numbers, format } = related;
    const { fields } = reading.kinds.meeting;
    return [
      ...(format
        ? [
            {
              after: "level",
              label: fields.format.label,
              value: (
                <>
                  {optionLabel(fields.format.options, format)}
                  {derived}
                </>
              ),
            },
          ]
        : []),
      ...(numbers.length > 0
        ? [
            {
              after: "series",
              label: say("derived.number"),
              value: (
                <ul className="lines">
                  {numbers.map(({ series, ordinal, undisputed, outOf }) => (
                    <li key={series}>
                      {say("derived.numberOf", { n: undisputed ?? ordinal, outOf, series })}
                      {undisputed === undefined && (
                        <span className="soft"> {say("derived.numberDisputed")}</span>
                      )}
                      {undisputed !== undefined && undisputed !== ordinal && (
                        <span className="soft"> {say("derived.numberElse", { n: ordinal })}</span>
                      )}
                      {derived}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]
        : []),
    ];
  }
  if (related.kind !== "member" || !related.standing) return [];
  const { standing } = related;
  const { attended, outOf, first, membership } = standing;
  return [
    {
      label: say("members.attended"),
      value: (
        <>
          {say("derived.attended", { attended, outOf })}
          {derived}
        </>
      ),
    },
    ...(first
      ? [
          {
            label: say("members.first"),
            value: (
              <>
                {first.date},{" "}
                <a href={href(first.href)} lang={first.lang}>
                  {first.title}
                </a>
                {derived}
              </>
            ),
          },
        ]
      : []),
    ...(membership
      ? [
          {
            label: say("members.rule"),
            value: <RuleResult standing={standing} reading={reading} />,
          },
        ]
      : []),
  ];
}

/** Sections that follow from other entries. */
export function RelatedSections({ related, reading }: RelatedProps) {
  const { say } = reading;
  switch (related.kind) {
    case "meeting":
      return (
        <>
          {related.pledges.length > 0 && (
            <Section id="pledges" title={say("related.pledgesHere")}>
              <PledgesTable
                rows={related.pledges}
                label={say("related.pledgesHere")}
                reading={reading}
              />
              <Latest count={related.pledges.length} total={related.allPledges} reading={reading} />
            </Section>
          )}
          <nav className="neighbours" aria-label={say("related.neighbours")}>
            <Neighbour row={related.previous} rel="prev" reading={reading} />
            <Neighbour row={related.next} rel="next" reading={reading} />
          </nav>
        </>
      );
    case "member":
      return (
        <>
          {related.attendance.length > 0 && (
            <Section id="attendance" title={say("related.attendance")}>
              <AttendanceTable rows={related.attendance} reading={reading} />
              <Latest count={related.shownMeetings} total={related.meetings} reading={reading} />
            </Section>
          )}
          {related.pledges.length > 0 && (
            <Section id="pledges" title={say("section.pledges")}>
              <PledgesTable
                rows={related.pledges}
                label={say("section.pledges")}
                reading={reading}
              />
              <Latest count={related.pledges.length} total={related.allPledges} reading={reading} />
            </Section>
          )}
        </>
      );
    case "pledge":
    case "overview":
      return null;
  }
}

/** Says that a table goes on. */
function Latest({ count, total, reading }: { count: number; total: number; reading: Reading }) {
  return count < total ? (
    <p className="soft">{reading.say("list.latest", { count, total })}</p>
  ) : null;
}

function Neighbour({
  row,
  rel,
  reading,
}: {
  row: MeetingRow | undefined;
  rel: "prev" | "next";
  reading: Reading;
}) {
  if (!row) return null;
  return (
    <p className={rel}>
      <span className="soft">{reading.say(`related.${rel}`)}</span>
      <a href={reading.href(row.href)} rel={rel} lang={row.lang}>
        {row.title}
      </a>
      <span className="soft">
        <MeetingDate row={row} reading={reading} />
      </span>
    </p>
  );
}

function AttendanceTable({ rows, reading }: { rows: readonly AttendanceRow[]; reading: Reading }) {
  const { say, href } = reading;
  const { meeting } = reading.kinds;
  const { columns } = meeting.fields.present;
  return (
    <StackingTable label={say("related.attendance")} reading={reading}>
      <thead>
        <tr>
          <th scope="col">{say("meetings.date")}</th>
          <th scope="col">{meeting.label.one}</th>
          <th scope="col">{columns.name?.label}</th>
          <th scope="col">{columns.level?.label}</th>
          <th scope="col">{columns.mode?.label}</th>
          <th scope="col">{columns.role?.label}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <td className="date">{row.date}</td>
            <th scope="row">
              <a href={`${href(row.href)}#present`} lang={row.meeting.lang}>
                {row.meeting.title}
              </a>
            </th>
            <td lang={reading.recordLang}>
              {row.name}
              {row.office && (
                <span className="soft">
                  {row.name && ", "}
                  {row.office}
                </span>
              )}
            </td>
            <td>{row.level}</td>
            <td>{row.mode}</td>
            <td>
              {row.role}
              {row.presence === "weak" && (
                <>
                  {" "}
                  <span className="certainty weak">{say("certainty.weak")}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </StackingTable>
  );
}
