// Degrees as maps, articles and people write them: "41.9", "41,9", "41.9° N", "41°54′10″N", "12.5 W".
import type { Coordinates } from "../content.ts";

type Axis = "lat" | "lon";
type Degrees = { value: number; axis?: Axis };

const MOST: Record<Axis, number> = { lat: 90, lon: 180 };
const ONE =
  "([-−]?)(\\d{1,3}(?:[.,]\\d+)?)\\s*°?\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*[′’']\\s*)?(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*[″”\"]\\s*)?([NSEWnsew])?";
const PARTS = 5;
const SINGLE = new RegExp(`^${ONE}$`);
// A comma alone is a decimal comma: what parts two numbers is more than that, or stands between decimal points.
const PAIR = new RegExp(`^${ONE}(?:\\s*;\\s*|\\s*,\\s+|\\s+|(?<=[NSns]),?)${ONE}$`);
const POINTS = /^([-−]?\d+\.\d+),([-−]?\d+\.\d+)$/;

/** The degrees that were typed, undefined for nothing, null for what is none on this axis. */
export function degreesFrom(typed: string, axis: Axis): number | undefined | null {
  const text = typed.trim();
  if (text === "") return undefined;
  const read = oneOf(SINGLE.exec(text)?.slice(1));
  return read && fits(read, axis) ? read.value : null;
}

/** Both numbers of a place in one text, as maps give them; undefined for what is no such pair. */
export function pairOf(typed: string): Coordinates | undefined {
  const text = typed.trim();
  const found = PAIR.exec(text)?.slice(1);
  const points = POINTS.exec(text);
  const [first, second] = found
    ? [oneOf(found.slice(0, PARTS)), oneOf(found.slice(PARTS))]
    : [
        oneOf(SINGLE.exec(points?.[1] ?? "")?.slice(1)),
        oneOf(SINGLE.exec(points?.[2] ?? "")?.slice(1)),
      ];
  if (!first || !second) return undefined;
  const [lat, lon] = first.axis === "lon" ? [second, first] : [first, second];
  return fits(lat, "lat") && fits(lon, "lon") ? { lat: lat.value, lon: lon.value } : undefined;
}

const fits = ({ value, axis: said }: Degrees, axis: Axis) =>
  (said ?? axis) === axis && Math.abs(value) <= MOST[axis];

function oneOf(parts: (string | undefined)[] | undefined): Degrees | undefined {
  if (!parts) return undefined;
  const [sign, degrees, minutes, seconds, letter = ""] = parts;
  const number = (digits = "0") => Number(digits.replace(",", "."));
  if (number(minutes) >= 60 || number(seconds) >= 60) return undefined;
  const size = number(degrees) + number(minutes) / 60 + number(seconds) / 3600;
  const value = Number(size.toFixed(6)) * (sign || /[SW]/i.test(letter) ? -1 : 1);
  return { value, ...(letter && { axis: /[NS]/i.test(letter) ? "lat" : "lon" }) };
}
