// Dates as the Extended Date/Time Format has them (ISO 8601-2:2019): level 0 days, months, years and intervals, and of
// level 1 the qualifiers "?", "~", "%", open ends and seasons. Unspecified digits and years beyond 9999 are refused.

export type EdtfQualifier = "uncertain" | "approximate" | "uncertain-approximate";
/** The standard's seasons, 21 to 24. It names no days; here they are those of the northern hemisphere, in whole months. */
export const SEASONS = ["spring", "summer", "autumn", "winter"] as const;
export type Season = (typeof SEASONS)[number];
export type EdtfDate = {
  precision: "year" | "season" | "month" | "day";
  year: number;
  season?: Season;
  month?: number;
  day?: number;
  qualifier?: EdtfQualifier;
};
/** An end is absent where the interval is open. At least one is there, and the start is not after the end. */
export type EdtfInterval = { start?: EdtfDate; end?: EdtfDate };
export type Edtf = ({ type: "date" } & EdtfDate) | ({ type: "interval" } & EdtfInterval);

const QUALIFIERS: Record<string, EdtfQualifier> = {
  "?": "uncertain",
  "~": "approximate",
  "%": "uncertain-approximate",
};
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/;

/** Days in a month of the proleptic Gregorian calendar. */
export const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const parseDate = (text: string): EdtfDate | undefined => {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [match[1], match[2], match[3]].map((digits) =>
    digits === undefined ? undefined : Number(digits),
  );
  if (year === undefined || year === 0) return undefined;
  const qualifier = match[4] === undefined ? undefined : QUALIFIERS[match[4]];
  const season = month !== undefined && day === undefined ? SEASONS[month - 21] : undefined;
  if (season) return { precision: "season", year, season, ...(qualifier && { qualifier }) };
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (month !== undefined && day !== undefined && (day < 1 || day > daysIn(year, month))) {
    return undefined;
  }
  return {
    precision: day !== undefined ? "day" : month !== undefined ? "month" : "year",
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(qualifier && { qualifier }),
  };
};

/** The date or interval that a text says, or undefined if it says none that the calendar knows. */
export const parseEdtf = (text: string): Edtf | undefined => {
  const [first, second, ...more] = text.split("/");
  if (first === undefined || more.length > 0) return undefined;
  if (second === undefined) {
    const date = parseDate(first);
    return date && { type: "date", ...date };
  }
  const start = first === ".." ? undefined : parseDate(first);
  const end = second === ".." ? undefined : parseDate(second);
  if ((first !== ".." && !start) || (second !== ".." && !end) || (!start && !end)) return undefined;
  if (start && end && firstDayOf(start) > lastDayOf(end)) return undefined;
  return { type: "interval", ...(start && { start }), ...(end && { end }) };
};

const pad = (number: number, width: number): string => String(number).padStart(width, "0");

const FIRST_MONTHS: Record<Season, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

const firstDayOf = ({ year, season, month = 1, day = 1 }: EdtfDate): string =>
  `${pad(year, 4)}-${pad(season ? FIRST_MONTHS[season] : month, 2)}-${pad(day, 2)}`;

const lastDayOf = ({ season, ...date }: EdtfDate): string => {
  // A winter is that of the year in which it begins; the last one that can be written ends with its year.
  const ends = season && FIRST_MONTHS[season] + 2;
  const later = ends !== undefined && ends > 12 && date.year < 9999;
  const year = later ? date.year + 1 : date.year;
  const month = ends === undefined ? (date.month ?? 12) : later ? ends - 12 : Math.min(ends, 12);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date.day ?? daysIn(year, month), 2)}`;
};

/** The first day that the date may mean ("2025-03" → "2025-03-01"); undefined if it is open or no date. */
export const earliestDay = (text: string): string | undefined => {
  const edtf = parseEdtf(text);
  const start = edtf?.type === "interval" ? edtf.start : edtf;
  return start && firstDayOf(start);
};

/** The last day that the date may mean ("2025-03" → "2025-03-31"); undefined if it is open or no date. */
export const latestDay = (text: string): string | undefined => {
  const edtf = parseEdtf(text);
  const end = edtf?.type === "interval" ? edtf.end : edtf;
  return end && lastDayOf(end);
};

/** The day by which a date is sorted: its earliest, or its latest where it has no start. Undefined if it is no date. */
export const sortDay = (text: string): string | undefined => earliestDay(text) ?? latestDay(text);

/** Orders dates by their earliest day, then by their latest (an open end is last); what is no date comes after all dates. */
export const compareEdtf = (a: string, b: string): number => {
  const key = (text: string) => [sortDay(text) ?? "~", latestDay(text) ?? "~", text];
  const [keyA, keyB] = [key(a), key(b)];
  for (const [at, part] of keyA.entries()) {
    const other = keyB[at] ?? "";
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
};

type Words = {
  season: (season: Season, year: string) => string;
  approximate: (date: string) => string;
  uncertain: (date: string) => string;
  to: (start: string, end: string) => string;
  from: (date: string) => string;
  until: (date: string) => string;
};
const WORDS = {
  en: {
    season: (season, year) => `${season} ${year}`,
    approximate: (date) => `about ${date}`,
    uncertain: (date) => `possibly ${date}`,
    to: (start, end) => `${start} to ${end}`,
    from: (date) => `from ${date}`,
    until: (date) => `no later than ${date}`,
  },
} as const satisfies Record<string, Words>;

const wordsFor = (locale: string): Words =>
  (WORDS as Partial<Record<string, Words>>)[locale.split("-")[0] ?? "en"] ?? WORDS.en;

const PARTS = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
} as const satisfies Record<Exclude<EdtfDate["precision"], "season">, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();
const formatter = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${Object.keys(options).join()}`;
  const known =
    formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  formatters.set(key, known);
  return known;
};

const inParts = (date: EdtfDate, locale: string, options: Intl.DateTimeFormatOptions): string => {
  const at = new Date(0);
  at.setUTCFullYear(date.year, (date.month ?? 1) - 1, date.day ?? 1);
  return formatter(locale, options).format(at);
};

const qualified = (date: EdtfDate, locale: string): string => {
  const words = wordsFor(locale);
  const plain =
    date.precision === "season"
      ? words.season(date.season ?? "spring", inParts(date, locale, PARTS.year))
      : inParts(date, locale, PARTS[date.precision]);
  switch (date.qualifier) {
    case "approximate":
      return words.approximate(plain);
    case "uncertain":
      return words.uncertain(plain);
    case "uncertain-approximate":
      return words.uncertain(words.approximate(plain));
    case undefined:
      return plain;
  }
};

/** The start of an interval without the year, or month and year, that its end says anyway. */
const startInWords = (start: EdtfDate, end: EdtfDate, locale: string): string => {
  const alike =
    start.precision === end.precision &&
    !start.qualifier &&
    !end.qualifier &&
    start.year === end.year;
  if (!alike || start.precision === "year" || start.precision === "season")
    return qualified(start, locale);
  if (start.precision === "month") return inParts(start, locale, { month: "long" });
  return start.month === end.month
    ? inParts(start, locale, { day: "numeric" })
    : inParts(start, locale, { day: "numeric", month: "long" });
};

/** The date in words: "about 10 March 2025", "24 to 26 March 2025", "from July 2025". What is no date is given back as it is. */
export const formatEdtf = (text: string, locale = "en-GB"): string => {
  const edtf = parseEdtf(text);
  if (!edtf) return text;
  if (edtf.type === "date") return qualified(edtf, locale);
  const { start, end } = edtf;
  const words = wordsFor(locale);
  if (start && end) return words.to(startInWords(start, end, locale), qualified(end, locale));
  if (start) return words.from(qualified(start, locale));
  return end ? words.until(qualified(end, locale)) : text;
};
