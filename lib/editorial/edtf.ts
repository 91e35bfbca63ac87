// Dates as the Extended Date/Time Format has them (ISO 8601-2:2019): level 0 days, months, years and intervals, and of
// level 1 the qualifiers "?", "~", "%", open ends and seasons. Unspecified digits and years beyond 9999 are refused.
import { dateFormat } from "./intl.ts";

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

/**
 * What dates are ordered by, as texts: their earliest day, then their latest (an open end is last); what is no date comes
 * after all dates.
 */
export const edtfKey = (text: string): string =>
  `${sortDay(text) ?? "~"} ${latestDay(text) ?? "~"} ${text}`;

/** A date in words as it stands alone ("липень 2025 року"), and as phrases bend it ("липня 2025 року"). */
type Worded = { alone: string; bent: string; precision: EdtfDate["precision"] };
type Words = {
  season: (season: Season, year: string) => Pick<Worded, "alone" | "bent">;
  approximate: (date: Worded) => string;
  uncertain: (date: Worded) => string;
  /** `isWithin` where the start leaves out what the end says anyway; it is then not qualified. */
  to: (start: Worded, end: Worded, isWithin: boolean) => string;
  from: (date: Worded) => string;
  until: (date: Worded) => string;
};
/** Seasons in French with "the", "of the" and "in the"; in Ukrainian as they stand alone and as phrases bend them. */
const SEASONS_FR: Readonly<Record<Season, readonly [name: string, the: string, of: string]>> = {
  spring: ["printemps", "le ", "du "],
  summer: ["été", "l’", "de l’"],
  autumn: ["automne", "l’", "de l’"],
  winter: ["hiver", "l’", "de l’"],
};
const SEASONS_UK: Readonly<Record<Season, readonly [alone: string, bent: string]>> = {
  spring: ["весна", "весни"],
  summer: ["літо", "літа"],
  autumn: ["осінь", "осені"],
  winter: ["зима", "зими"],
};
/** A date in French behind "the": "le 10 mars 2025", "l’été 2025"; months and years stand by themselves. */
const theFr = ({ alone, precision }: Worded): string => {
  if (precision === "day") return `le ${alone}`;
  const season = Object.values(SEASONS_FR).find(([name]) => alone.startsWith(name));
  return precision === "season" && season ? `${season[1]}${alone}` : alone;
};
/** The same behind "of": "du 10 mars 2025", "d’avril 2025", "de l’été 2025". */
const ofFr = ({ alone, bent, precision }: Worded): string => {
  if (precision === "day") return `du ${alone}`;
  if (precision === "season") return bent;
  return /^[aeiouyéh]/i.test(alone) ? `d’${alone}` : `de ${alone}`;
};
const toFr = (date: Worded): string => `à ${theFr(date)}`.replace(/^à le /, "au ");
const WORDS: Readonly<Record<string, Words>> = {
  en: {
    season: (season, year) => ({ alone: `${season} ${year}`, bent: `${season} ${year}` }),
    approximate: ({ alone }) => `about ${alone}`,
    uncertain: ({ alone }) => `possibly ${alone}`,
    to: (start, end) => `${start.alone} to ${end.alone}`,
    from: ({ alone }) => `from ${alone}`,
    until: ({ alone }) => `no later than ${alone}`,
  },
  fr: {
    season(season, year) {
      const [name, , of] = SEASONS_FR[season];
      return { alone: `${name} ${year}`, bent: `${of}${name} ${year}` };
    },
    approximate: (date) => `vers ${theFr(date)}`,
    uncertain: (date) => `peut-être ${theFr(date)}`,
    to: (start, end, isWithin) =>
      isWithin ? `${ofFr(start)} ${toFr(end)}` : `${start.alone} – ${end.alone}`,
    from: (date) => `à partir ${ofFr(date)}`,
    until(date) {
      if (date.precision === "day") return `au plus tard ${theFr(date)}`;
      const isSpring = date.alone.startsWith(SEASONS_FR.spring[0]);
      return `au plus tard ${isSpring ? toFr(date) : `en ${date.alone}`}`;
    },
  },
  uk: {
    season(season, year) {
      const [alone, bent] = SEASONS_UK[season];
      return { alone: `${alone} ${year} року`, bent: `${bent} ${year} року` };
    },
    approximate: ({ bent }) => `близько ${bent}`,
    uncertain: ({ alone }) => `можливо, ${alone}`,
    to: (start, end) =>
      /^\d+$/.test(start.alone) && /^\d/.test(end.alone)
        ? `${start.alone}–${end.alone}`
        : `${start.alone}\u00A0— ${end.alone}`,
    from: ({ bent }) => `від ${bent}`,
    until: ({ bent }) => `не пізніше ${bent}`,
  },
};
const wordsFor = (locale: string): Words =>
  WORDS[locale.split("-")[0] ?? "en"] ?? (WORDS.en as Words); // English is always there

const PARTS = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
} as const satisfies Record<Exclude<EdtfDate["precision"], "season">, Intl.DateTimeFormatOptions>;

const inLooseParts = (
  date: EdtfDate,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string => {
  const at = new Date(0);
  at.setUTCFullYear(date.year, (date.month ?? 1) - 1, date.day ?? 1);
  const made = dateFormat(locale, options);
  // French counts the first of a month, and no other day, by an ordinal.
  return options.day && date.day === 1 && locale.startsWith("fr")
    ? made
        .formatToParts(at)
        .map(({ type, value }) => (type === "day" ? `${value}er` : value))
        .join("")
    : yearInFull(made.format(at));
};

/** The same with the day kept on the line of its month, where printers do so. */
const inParts = (date: EdtfDate, locale: string, options: Intl.DateTimeFormatOptions): string => {
  const said = inLooseParts(date, locale, options);
  return locale.startsWith("en") ? said : said.replace(/^(\d{1,2}(?:er)?) /, "$1\u00A0");
};

/** Ukrainian with the word for "year", which Unicode's tables shorten: its full stop would end sentences. */
const yearInFull = (date: string): string => date.replace(/\sр\.$/, "\u00A0року");

/** A month without a day in the case that a day would give it: "липня 2025 року". Only some languages bend. */
const monthBent = (date: EdtfDate, locale: string): string => {
  const at = new Date(Date.UTC(date.year, (date.month ?? 1) - 1, 1));
  at.setUTCFullYear(date.year);
  const parts = dateFormat(locale, PARTS.day).formatToParts(at);
  const said = parts
    .slice(parts.findIndex(({ type }) => type === "month"))
    .map(({ value }) => value)
    .join("");
  return yearInFull(said);
};

/** A day, month or year in Ukrainian as phrases bend it. */
const bentUk = (date: EdtfDate, alone: string, locale: string): string => {
  if (date.precision === "month") return monthBent(date, locale);
  return date.precision === "year" ? `${alone}\u00A0року` : alone;
};

const worded = (
  date: EdtfDate,
  locale: string,
  options: Intl.DateTimeFormatOptions = PARTS[
    date.precision === "season" ? "year" : date.precision
  ],
): Worded => {
  const { precision, season } = date;
  const alone = inParts(date, locale, options);
  if (season) return { ...wordsFor(locale).season(season, alone), precision };
  return { alone, bent: locale.startsWith("uk") ? bentUk(date, alone, locale) : alone, precision };
};

const qualified = (date: EdtfDate, locale: string): Worded => {
  const words = wordsFor(locale);
  const plain = worded(date, locale);
  const said = (text: string): Worded => ({ ...plain, alone: text, bent: text });
  switch (date.qualifier) {
    case "approximate":
      return said(words.approximate(plain));
    case "uncertain":
      return said(words.uncertain(plain));
    case "uncertain-approximate":
      // What is about a day is no day any more.
      return said(words.uncertain({ ...said(words.approximate(plain)), precision: "year" }));
    case undefined:
      return plain;
  }
};

/** Whether both ends are said alike, so that the start can leave out what the end says. */
const areAlike = (start: EdtfDate, end: EdtfDate): boolean =>
  start.precision === end.precision && !start.qualifier && !end.qualifier;

/** The start of an interval without the year, or month and year, that its end says anyway. */
const startInWords = (start: EdtfDate, end: EdtfDate, locale: string): Worded => {
  const { precision } = start;
  const isWhole = precision === "year" || precision === "season" || start.year !== end.year;
  if (isWhole || !areAlike(start, end)) return qualified(start, locale);
  if (precision === "month") return worded(start, locale, { month: "long" });
  return start.month === end.month
    ? worded(start, locale, { day: "numeric" })
    : worded(start, locale, { day: "numeric", month: "long" });
};

/** The date in words: "about 10 March 2025", "24 to 26 March 2025", "from July 2025". What is no date is given back as it is. */
export const formatEdtf = (text: string, locale = "en-GB"): string => {
  const edtf = parseEdtf(text);
  if (!edtf) return text;
  if (edtf.type === "date") return qualified(edtf, locale).alone;
  const { start, end } = edtf;
  const words = wordsFor(locale);
  if (start && end) {
    return words.to(startInWords(start, end, locale), qualified(end, locale), areAlike(start, end));
  }
  if (start) return words.from(qualified(start, locale));
  return end ? words.until(qualified(end, locale)) : text;
};
