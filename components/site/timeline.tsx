import { earliestDay, formatEdtf } from "#lib/editorial/edtf.ts";
import { optionLabel } from "#lib/editorial/format.ts";
import { meeting } from "#lib/editorial/kinds/meeting.ts";
import { lowerFirst } from "#lib/site/words/lower-first.ts";
import { layOutTimeline } from "#lib/site/figures/timeline.ts";
import { monthInWords } from "#lib/site/words/dates.ts";
import type { MeetingRow } from "#lib/site/pages/meetings.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { MeetingDate } from "./meeting-date.tsx";

/** The lane of meetings whose level nobody has put on record. */
const OTHER = "other";
const LANES = [...meeting.fields.level.options.map(({ value }) => value), OTHER];

const WIDTH = 880;
const SPACE = { left: 126, right: WIDTH - 16, top: 30, mark: 27, lanePadding: 5, maxTicks: 13 };

type TimelineProps = { rows: readonly MeetingRow[]; reading: Reading };

/** Meetings by date: lanes where there is room, a list on a narrow screen. */
export function Timeline({ rows, reading }: TimelineProps) {
  const { say } = reading;
  const undated = rows.filter(({ data }) => !earliestDay(data.heldOn.value ?? "")).length;
  return (
    <>
      <Lanes rows={rows} reading={reading} />
      <Strip rows={rows} reading={reading} />
      <p className="key">
        {say("timeline.formats")}{" "}
        {(["in-person", "virtual", "hybrid", "unknown"] as const).map((format) => (
          <span key={format}>
            <Sample level="leaders" format={format} /> {say(FORMAT_WORDS[format])}
          </span>
        ))}
        <span>
          <Sample level="leaders" format="not-held" /> {say("timeline.notHeld")}
        </span>
      </p>
      <p className="key only-lanes">
        {say("timeline.numbers")}
        {undated > 0 && ` ${say("timeline.undated", { count: undated })}`}
      </p>
    </>
  );
}

const FORMAT_WORDS = {
  "in-person": "timeline.inPerson",
  virtual: "timeline.virtual",
  hybrid: "timeline.hybrid",
  unknown: "timeline.formatUnknown",
} as const;

function Lanes({ rows, reading }: TimelineProps) {
  const { say, tag, href } = reading;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const { height, lanes, marks, ticks } = layOutTimeline(
    rows.flatMap((row) => {
      const day = earliestDay(row.data.heldOn.value ?? "");
      return day ? [{ id: row.id, day, lane: laneOf(row) }] : [];
    }),
    LANES,
    SPACE,
  );
  return (
    <svg
      className="timeline"
      viewBox={`0 0 ${WIDTH} ${height + 4}`}
      role="group"
      aria-label={say("figure.meetings.title")}
    >
      {ticks.map(({ x, day }, index) => (
        <g key={day}>
          <path className="tick" d={`M${x} ${SPACE.top - 6}V${height}`} />
          {x < SPACE.right && (
            <text x={x + 3} y={16}>
              {monthInWords(day, tag, index === 0 || day.slice(5, 7) === "01")}
            </text>
          )}
        </g>
      ))}
      {lanes.map(({ name, top, height: tall }) => (
        <g key={name}>
          <path className="lane" d={`M0 ${top}H${WIDTH}`} />
          <MarkShape level={name} format="unknown" x={12} y={top + tall / 2} isSample />
          <text className="name" x={28} y={top + tall / 2 + 5}>
            {levelWords(name, reading)}
          </text>
        </g>
      ))}
      {marks.map(({ id, x, y }) => {
        const row = byId.get(id);
        if (!row) return null;
        const words = markWords(row, reading);
        return (
          <a key={id} href={href(row.href)} target={reading.target} aria-label={words}>
            <title>{words}</title>
            <MarkShape level={laneOf(row)} format={lookOf(row)} x={x} y={y} />
          </a>
        );
      })}
      {/* The links say the numbers in words. */}
      <g className="numbers" aria-hidden="true">
        {marks.map(({ id, x, y }) => {
          const row = byId.get(id);
          return (
            row?.ordinal && (
              <text key={id} className={lookOf(row)} x={x} y={y + 4.5}>
                {row.ordinal.undisputed ?? "?"}
              </text>
            )
          );
        })}
      </g>
    </svg>
  );
}

/** The same as a list, a month's name before its first meeting. */
function Strip({ rows, reading }: TimelineProps) {
  return (
    <ol className="timeline-strip">
      {rows.map((row) => (
        <li key={row.id}>
          <Sample level={laneOf(row)} format={lookOf(row)} />
          <span>
            <MeetingDate row={row} reading={reading} />{" "}
            <a href={reading.href(row.href)} target={reading.target} lang={row.lang}>
              {row.title}
            </a>{" "}
            <span className="soft">{detailsOf(row, reading).join(", ")}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

type Look = keyof typeof FORMAT_WORDS | "not-held";

const laneOf = ({ data }: MeetingRow): string =>
  LANES.find((lane) => lane === data.level.value) ?? OTHER;

function lookOf({ data, format }: MeetingRow): Look {
  if (data.occurrence.value !== "held") return "not-held";
  return format === "in-person" || format === "virtual" || format === "hybrid" ? format : "unknown";
}

const levelWords = (lane: string, { say, kinds }: Reading): string =>
  lane === OTHER
    ? say("timeline.otherLevel")
    : optionLabel(kinds.meeting.fields.level.options, lane);

/** Level, format and, unless it was held, what became of it, in words. */
function detailsOf(row: MeetingRow, reading: Reading): string[] {
  const { say, tag, kinds } = reading;
  const { format, occurrence: occurrences } = kinds.meeting.fields;
  const occurrence = row.data.occurrence.value;
  return [
    levelWords(laneOf(row), reading),
    row.format ? optionLabel(format.options, row.format) : say("timeline.formatUnknown"),
    ...(occurrence && occurrence !== "held" ? [optionLabel(occurrences.options, occurrence)] : []),
  ].map((word) => lowerFirst(word, tag));
}

function markWords(row: MeetingRow, reading: Reading): string {
  const { heldOn } = row.data;
  const { say } = reading;
  const number = row.ordinal?.undisputed;
  const words = [
    ...detailsOf(row, reading),
    ...(number === undefined ? [] : [say("timeline.number", { number })]),
    ...(row.ordinal && number === undefined ? [say("timeline.numberDisputed")] : []),
  ];
  return say("timeline.mark", {
    date: heldOn.value ? formatEdtf(heldOn.value, reading.tag) : "",
    title: row.title,
    words: words.join(", "),
  });
}

/** A mark by itself, as a legend and the list show it. */
function Sample({ level, format }: { level: string; format: Look }) {
  return (
    <svg className="sample" viewBox="0 0 26 26" aria-hidden="true">
      <MarkShape level={level} format={format} x={13} y={13} />
    </svg>
  );
}

/** The shape says the level, its filling how people met. */
function MarkShape({
  level,
  format,
  x,
  y,
  isSample = false,
}: {
  level: string;
  format: Look;
  x: number;
  y: number;
  isSample?: boolean;
}) {
  const className = isSample ? "shape" : `shape ${format}`;
  const at = { className, transform: `translate(${x} ${y})` };
  const size = isSample ? 0.6 : 1;
  switch (level) {
    case "leaders":
      return <circle {...at} r={11 * size} />;
    case "ministers":
      return <rect {...at} x={-10 * size} y={-10 * size} width={20 * size} height={20 * size} />;
    case "military":
      return <path {...at} d={isSample ? "M0-7 7 6H-7z" : "M0-12 12 10H-12z"} />;
    case "planners":
      return <path {...at} d={isSample ? "M0-8 8 0 0 8-8 0z" : "M0-13 13 0 0 13-13 0z"} />;
    default:
      return <path {...at} d={isSample ? "M-7-3H7V3H-7z" : "M-11-5H11V5H-11z"} />;
  }
}
