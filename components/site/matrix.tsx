import type { MatrixCell } from "#lib/editorial/derived/attendance.ts";
import { formatEdtf } from "#lib/editorial/edtf.ts";
import { optionLabel } from "#lib/editorial/format.ts";
import { ATTENDANCE_LEVELS, ATTENDANCE_MODES } from "#lib/editorial/kinds/vocabulary.ts";
import type { MeetingsView } from "#lib/site/meetings.ts";
import type { MessageKey } from "#lib/site/messages.ts";
import type { Reading } from "#lib/site/reading.ts";
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

/** Members × meetings: who was present, at what level and how. */
export function Matrix({
  view: { matrix, members, meetings },
  reading,
}: {
  view: MeetingsView;
  reading: Reading;
}) {
  const { say, tag, href } = reading;
  const rows = matrix.rows.filter(({ cells }) => cells.some(Boolean));
  return (
    <>
      <p className="key">
        {say("matrix.explained")}{" "}
        {Object.entries(LETTERS).map(([level, key]) => (
          <span key={level}>
            <b>{say(key)}</b> {optionLabel(ATTENDANCE_LEVELS, level).toLowerCase()}
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
      </p>
      <ScrollingTable label={say("matrix.title")} className="matrix" reading={reading}>
        <thead>
          <tr>
            <th scope="col">{say("matrix.member")}</th>
            {matrix.meetings.map(({ id, heldOn }) => {
              const row = meetings.get(id);
              return (
                <th key={id} scope="col">
                  {row && (
                    <a href={href(row.href)} title={row.title}>
                      {heldOn ? shortDate(heldOn, tag) : row.title}
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
          {rows.map(({ member, cells, attended, outOf }) => {
            const known = members.get(member);
            return (
              <tr key={member}>
                <th scope="row">{known && <a href={href(known.href)}>{known.title}</a>}</th>
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
    </>
  );
}

function Cell({ cell, reading: { say } }: { cell: MatrixCell | undefined; reading: Reading }) {
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
  const words = [
    level ? optionLabel(ATTENDANCE_LEVELS, level) : say("matrix.present"),
    mode && mode !== "unknown" ? optionLabel(ATTENDANCE_MODES, mode).toLowerCase() : undefined,
    cell.presence === "weak" ? say("certainty.weak") : undefined,
  ].filter(Boolean);
  return (
    <>
      <span className={`cell ${mode ?? ""}`} aria-hidden="true" title={words.join(", ")}>
        {key ? say(key as typeof key & `matrix.letter.${string}`) : "•"}
        {cell.presence === "weak" && "?"}
      </span>
      <span className="hidden">{words.join(", ")}</span>
    </>
  );
}

/** "2 Mar": the year is the same over long stretches and stands in the table of meetings. */
function shortDate(edtf: string, tag: string): string {
  const [first = ""] = edtf.split("/");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(first)) return formatEdtf(edtf, tag);
  return new Intl.DateTimeFormat(tag, {
    day: "numeric",
    month: "short",
    year: "2-digit",
    timeZone: "UTC",
  }).format(new Date(`${first}T00:00:00Z`));
}
