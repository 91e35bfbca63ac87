import type { MatrixCell } from "#lib/editorial/derived/attendance.ts";
import { formatEdtf } from "#lib/editorial/edtf.ts";
import { optionLabel } from "#lib/editorial/format.ts";
import { dateFormat } from "#lib/editorial/intl.ts";
import { lowerFirst } from "#lib/site/words/lower-first.ts";
import type { AttendanceView } from "#lib/site/pages/meetings.ts";
import type { MessageKey } from "#lib/site/words/messages.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { ScrollingTable } from "./sections.tsx";

/** One letter a level, so that a cell reads without colour. */
const LETTERS = {
  "head-of-state-or-government": "matrix.letter.head",
  "deputy-head": "matrix.letter.deputy",
  minister: "matrix.letter.minister",
  "special-envoy": "matrix.letter.envoy",
  ambassador: "matrix.letter.ambassador",
  legislator: "matrix.letter.legislator",
  "military-chief": "matrix.letter.military",
  "organisation-head": "matrix.letter.organisationHead",
  organisation: "matrix.letter.organisation",
} as const satisfies Record<string, MessageKey>;

type MatrixProps = {
  view: AttendanceView;
  reading: Reading;
};

/** Members × meetings: who was present, at what level and how. */
export function Matrix({ view, reading }: MatrixProps) {
  const { matrix, members, meetings, leftOut } = view;
  const { say, tag, href } = reading;
  const levels = reading.kinds.meeting.fields.present.columns.level.options;
  return (
    <>
      <p className="key">
        {say("matrix.explained")}{" "}
        {Object.entries(LETTERS).map(([level, key]) => (
          <span key={level}>
            <b>{say(key)}</b> {lowerFirst(optionLabel(levels, level), tag)}
          </span>
        ))}
        <span>
          <b className="cell in-person" aria-hidden="true" /> {say("matrix.inPerson")}
        </span>
        <span>
          <b className="cell remote" aria-hidden="true" /> {say("matrix.remote")}
        </span>
        <span>
          <b className="cell" aria-hidden="true" /> {say("matrix.modeUnknown")}
        </span>
        <span>
          <b aria-hidden="true">–</b> {say("matrix.absentKey")}
        </span>
        <span>
          <b aria-hidden="true">?</b> {say("matrix.weakKey")}
        </span>{" "}
        {say("matrix.blankKey")}
      </p>
      <MatrixList view={view} reading={reading} />
      <ScrollingTable label={say("figure.attendance.title")} className="matrix" reading={reading}>
        <thead>
          <tr>
            <th scope="col">{say("matrix.member")}</th>
            {matrix.meetings.map(({ id, heldOn, held }) => {
              const row = meetings.get(id);
              return (
                <th key={id} scope="col">
                  {row && (
                    <a
                      href={href(row.href)}
                      target={reading.target}
                      title={row.title}
                      className={held ? undefined : "not-held"}
                    >
                      {heldOn ? shortDate(heldOn, tag) : row.title}
                      {heldOn && (
                        <span className="hidden" lang={row.lang}>
                          : {row.title}
                        </span>
                      )}
                      {!held && <span className="hidden"> ({say("matrix.notHeld")})</span>}
                    </a>
                  )}
                </th>
              );
            })}
            <th scope="col" className="number">
              {say("matrix.attended")}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ member, cells, attended, outOf }) => {
            const known = members.get(member);
            return (
              <tr key={member}>
                <th scope="row">
                  {known && (
                    <a href={href(known.href)} target={reading.target} lang={known.lang}>
                      {known.title}
                    </a>
                  )}
                </th>
                {cells.map((cell, index) => (
                  <td key={matrix.meetings[index]?.id}>
                    <Cell cell={cell} reading={reading} />
                  </td>
                ))}
                <td className="number">{say("matrix.outOf", { attended, outOf })}</td>
              </tr>
            );
          })}
        </tbody>
      </ScrollingTable>
      {leftOut > 0 && <p className="key">{say("matrix.leftOut", { count: leftOut })}</p>}
    </>
  );
}

function Cell({ cell, reading }: { cell: MatrixCell | undefined; reading: Reading }) {
  const { say } = reading;
  if (!cell) return <span className="hidden">{say("empty.not-on-record")}</span>;
  if (cell.presence === "absent") {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="hidden">{say("matrix.absent")}</span>
      </>
    );
  }
  const { level, mode } = cell;
  const key = LETTERS[level as keyof typeof LETTERS] as MessageKey | undefined; // absent for an unknown level
  const words = wordsFor(cell, reading);
  return (
    <>
      <span className={`cell ${mode ?? ""}`} aria-hidden="true" title={words}>
        {key ? say(key as typeof key & `matrix.letter.${string}`) : "•"}
        {cell.presence === "weak" && "?"}
      </span>
      <span className="hidden">{words}</span>
    </>
  );
}

/** Level, mode and how firmly it is supported. */
function wordsFor({ level, mode, presence }: MatrixCell, { say, tag, kinds }: Reading): string {
  const { columns } = kinds.meeting.fields.present;
  if (presence === "absent") return say("matrix.absent");
  return [
    level ? optionLabel(columns.level.options, level) : say("matrix.present"),
    mode && mode !== "unknown"
      ? lowerFirst(optionLabel(columns.mode.options, mode), tag)
      : undefined,
    presence === "weak" ? say("certainty.weak") : undefined,
  ]
    .filter(Boolean)
    .join(", ");
}

/** The same for narrow screens: one member after another, each with its meetings. */
function MatrixList({ view: { matrix, members, meetings }, reading }: MatrixProps) {
  const { say, tag, href } = reading;
  return (
    <div className="matrix-list">
      {matrix.rows.map(({ member, cells, attended, outOf }) => {
        const known = members.get(member);
        if (!known) return null;
        return (
          <details key={member}>
            <summary>{say("matrix.attendedAs", { member: known.title, attended, outOf })}</summary>
            <ul>
              {cells.map((cell, at) => {
                const { id = "", heldOn } = matrix.meetings[at] ?? {};
                const row = meetings.get(id);
                if (!cell || !row) return null;
                return (
                  <li key={id}>
                    <a href={href(row.href)} target={reading.target}>
                      {heldOn ? formatEdtf(heldOn, tag) : row.title}
                    </a>{" "}
                    <span className="soft">{wordsFor(cell, reading)}</span>
                  </li>
                );
              })}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

/** "2 Mar": the year is the same over long stretches and stands in the table of meetings. */
function shortDate(edtf: string, tag: string): string {
  const [first = ""] = edtf.split("/");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(first)) return formatEdtf(edtf, tag);
  return dateFormat(tag, { day: "numeric", month: "short", year: "2-digit" }).format(
    new Date(`${first}T00:00:00Z`),
  );
}
