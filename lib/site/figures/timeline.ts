// Lays out marks along time, in lanes: a mark that would touch another of its lane moves below it.

/** Something that happened on a day (`2025-03-27`). */
export type Happening = { id: string; day: string; lane: string };
export type TimelineMark = { id: string; x: number; y: number };
export type TimelineLane = { name: string; top: number; height: number };
/** The first day of a month. */
export type TimelineTick = { x: number; day: string };
export type Timeline = {
  height: number;
  lanes: TimelineLane[];
  marks: TimelineMark[];
  ticks: TimelineTick[];
};

type Space = {
  /** Where time begins and ends, with room for half a mark outside. */
  left: number;
  right: number;
  /** Below the ticks. */
  top: number;
  /** What a mark takes, gap included. */
  mark: number;
  lanePadding: number;
  /** The most ticks that fit. */
  maxTicks: number;
};

/** The layout of happenings; lanes stand in the order given, and those without any are left out. */
export function layOutTimeline(
  happenings: readonly Happening[],
  lanes: readonly string[],
  space: Space,
): Timeline {
  const months = monthsAround(happenings.map(({ day }) => day));
  const xOf = scaleOf(months, space);
  let top = space.top;
  const marks: TimelineMark[] = [];
  const laid: TimelineLane[] = [];
  for (const name of lanes) {
    const own = happenings.filter(({ lane }) => lane === name).toSorted(byDay);
    if (own.length === 0) continue;
    const rowEnds: number[] = [];
    for (const { id, day } of own) {
      const x = xOf(day);
      const free = rowEnds.findIndex((end) => x - end >= space.mark);
      const row = free === -1 ? rowEnds.length : free;
      rowEnds[row] = x;
      marks.push({ id, x, y: top + space.lanePadding + space.mark * (row + 0.5) });
    }
    const height = rowEnds.length * space.mark + 2 * space.lanePadding;
    laid.push({ name, top, height });
    top += height;
  }
  return { height: top, lanes: laid, marks, ticks: ticksOf(months, xOf, space.maxTicks) };
}

const byDay = (a: Happening, b: Happening): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1;

/** First days of the months from the first happening's to the one after the last. */
function monthsAround(days: readonly string[]): string[] {
  const inOrder = days.toSorted();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last) return [];
  const months: string[] = [];
  const at = new Date(`${first.slice(0, 7)}-01T00:00:00Z`);
  const isPast = () => at.toISOString().slice(0, 7) > last.slice(0, 7);
  while (!isPast()) {
    months.push(dayOf(at));
    at.setUTCMonth(at.getUTCMonth() + 1);
  }
  return [...months, dayOf(at)];
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Days to units, rounded to a tenth. */
function scaleOf(months: readonly string[], { left, right }: Space): (day: string) => number {
  const first = dayNumber(months[0] ?? "1970-01-01");
  const last = dayNumber(months.at(-1) ?? "1970-01-02");
  return (day) =>
    Math.round((left + ((dayNumber(day) - first) / (last - first)) * (right - left)) * 10) / 10;
}

/** Steps of months that people count in. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

function ticksOf(
  months: readonly string[],
  xOf: (day: string) => number,
  maxTicks: number,
): TimelineTick[] {
  const step = STEPS.find((each) => months.length / each <= maxTicks) ?? 240;
  return months
    .filter((day) => {
      const [year = 0, month = 1] = day.split("-").map(Number);
      return (year * 12 + month - 1) % step === 0;
    })
    .map((day) => ({ x: xOf(day), day }));
}
