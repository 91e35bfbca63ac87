// Money as stated: a decimal string with its currency and instrument. Never a float, never converted.
import type { Instrument, Money } from "./content.ts";
import { numberFormat } from "./intl.ts";

export type MoneyFault =
  | "wrong_type"
  | "invalid_amount"
  | "no_currency"
  | "unknown_currency"
  | "unknown_instrument"
  | "unknown_qualifier";

const DECIMAL = /^(?:0|[1-9]\d{0,17})(?:\.\d{1,4})?$/;
const QUALIFIERS = ["exact", "approximate", "more-than", "less-than"];
const currencies = new Set(Intl.supportedValuesOf("currency"));

/** Whether a text is an ISO 4217 code. */
const isCurrency = (code: string): boolean => currencies.has(code);

/** What is wrong with an amount of money, if anything: amount and currency belong together. */
export const moneyFault = (
  candidate: unknown,
  instruments: readonly string[],
): MoneyFault | undefined => {
  if (typeof candidate !== "object" || candidate === null || Array.isArray(candidate)) {
    return "wrong_type";
  }
  const { amount, currency, instrument, qualifier, raw } = candidate as Partial<Money>; // each is checked below
  if (raw !== undefined && typeof raw !== "string") return "wrong_type";
  if (typeof amount !== "string" || !DECIMAL.test(amount)) return "invalid_amount";
  if (typeof currency !== "string" || currency === "") return "no_currency";
  if (!isCurrency(currency)) return "unknown_currency";
  if (!instrument || !instruments.includes(instrument)) return "unknown_instrument";
  if (qualifier !== undefined && !QUALIFIERS.includes(qualifier)) return "unknown_qualifier";
  return undefined;
};

// Ten-thousandths as integers: the most decimals that an amount may have.
const SCALE = 4;
const units = (amount: string): bigint => {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(whole + fraction.padEnd(SCALE, "0"));
};
const decimal = (value: bigint): string => {
  const digits = String(value).padStart(SCALE + 1, "0");
  const fraction = digits.slice(-SCALE).replace(/0+$/, "");
  return fraction ? `${digits.slice(0, -SCALE)}.${fraction}` : digits.slice(0, -SCALE);
};

/** The exact sum of decimal strings; "0" of none. */
export const addAmounts = (amounts: readonly string[]): string =>
  decimal(amounts.reduce((sum, amount) => sum + units(amount), 0n));

/** Orders decimal strings by size. */
export const compareAmounts = (a: string, b: string): number => {
  const difference = units(a) - units(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Orders money by currency, then by amount: amounts in two currencies have no order of their own. */
export const compareMoney = (a: Money, b: Money): number =>
  a.currency === b.currency ? compareAmounts(a.amount, b.amount) : a.currency < b.currency ? -1 : 1;

const LARGE = [
  ["trillion", 12],
  ["billion", 9],
  ["million", 6],
] as const;

/** "1600000000" as ["1.6", "billion"]: only where no digit is lost and three decimals do. */
const inLargeUnits = (amount: string): [string, string] | undefined => {
  const [whole = "", fraction] = amount.split(".");
  if (fraction !== undefined && /[1-9]/.test(fraction)) return undefined;
  for (const [word, zeros] of LARGE) {
    if (whole.length <= zeros) continue;
    const rest = whole.slice(-zeros).replace(/0+$/, "");
    if (rest.length > 3) return undefined;
    const head = whole.slice(0, -zeros);
    return [rest ? `${head}.${rest}` : head, word];
  }
  return undefined;
};

const inCurrency = (number: string, currency: string, locale: string): string => {
  const fraction = number.split(".")[1]?.length ?? 0;
  return numberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(number as `${number}`); // a decimal string keeps every digit; a number would not
};

type Words = {
  qualified: Readonly<Record<NonNullable<Money["qualifier"]>, (said: string) => string>>;
  instruments: Readonly<Record<Instrument, string>>;
  /** A number of millions and more, with its currency. `amount` is the same with every digit. */
  large: (number: string, word: string, money: Money) => string;
};

/** What a currency is called where there are many of it: "livres sterling". */
const currencyName = (currency: string, locale: string, amount: string): string =>
  numberFormat(locale, { style: "currency", currency, currencyDisplay: "name" })
    .formatToParts(amount as `${number}`) // as above
    .find(({ type }) => type === "currency")?.value ?? currency;

const MILLIONS_FR: Readonly<Record<string, string>> = {
  million: "million",
  billion: "milliard",
  trillion: "billion",
};
/** No country but one has each of these; only tables of all currencies add which. */
const ONLY_ONE_FR = /^(hryvnias|yens|zlotys|forints|levs) \S+$/;
// The pound is "англійський фунт" to the tables of Unicode, and the hryvnia "українська", as if there were another.
const STERLING_UK = /англійськ\S+ (фунт\S*)/;
const HRYVNIA_UK = /українськ\S+ (грив\S*)/;

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    qualified: {
      exact: (said) => said,
      approximate: (said) => `about ${said}`,
      "more-than": (said) => `more than ${said}`,
      "less-than": (said) => `less than ${said}`,
    },
    instruments: {
      grant: "grant",
      loan: "loan",
      "export-finance": "export finance",
      budget: "budget",
      unspecified: "instrument not stated",
    },
    large: (number, word, { currency }) => `${inCurrency(number, currency, "en-GB")} ${word}`,
  },
  fr: {
    qualified: {
      exact: (said) => said,
      approximate: (said) => `environ ${said}`,
      "more-than": (said) => `plus de ${said}`,
      "less-than": (said) => `moins de ${said}`,
    },
    instruments: {
      grant: "subvention",
      loan: "prêt",
      "export-finance": "crédit à l’exportation",
      budget: "budget",
      unspecified: "instrument non précisé",
    },
    large(number, word, { currency }) {
      const plural = Number(number) >= 2 ? "s" : "";
      const name = currencyName(currency, "fr", "1000000").replace(ONLY_ONE_FR, "$1");
      // Yens, yuans and hryvnias begin like consonants.
      const of = /^[aeiouéè]/i.test(name) ? "d’" : "de\u00A0";
      const figure = numberFormat("fr", { maximumFractionDigits: 3 }).format(Number(number));
      return `${figure}\u00A0${MILLIONS_FR[word]}${plural} ${of}${name}`;
    },
  },
  uk: {
    qualified: {
      exact: (said) => said,
      approximate: (said) => `приблизно ${said}`,
      "more-than": (said) => `понад ${said}`,
      "less-than": (said) => `менше ніж ${said}`,
    },
    instruments: {
      grant: "грант",
      loan: "позика",
      "export-finance": "експортне фінансування",
      budget: "бюджет",
      unspecified: "інструмент не вказано",
    },
    large: (_number, _word, { amount, currency }) =>
      numberFormat("uk", {
        style: "currency",
        currency,
        currencyDisplay: "name",
        notation: "compact",
        compactDisplay: "long",
        maximumFractionDigits: 3,
      })
        .format(amount as `${number}`) // as above
        .replace(STERLING_UK, "$1 стерлінгів")
        .replace(HRYVNIA_UK, "$1"),
  },
};
const wordsFor = (locale: string): Words =>
  WORDS[locale.split("-")[0] ?? "en"] ?? (WORDS.en as Words); // English is always there

/** The amount with every digit: "£1,600,000,000". */
export const formatMoneyExactly = ({ amount, currency }: Money, locale = "en-GB"): string =>
  inCurrency(amount, currency, locale);

/** The amount as people say it, "£1.6 billion", rounded never; with its qualifier and without its instrument. */
export const formatMoney = (money: Money, locale = "en-GB"): string => {
  const { qualified, large } = wordsFor(locale);
  const [number, word] = inLargeUnits(money.amount) ?? [];
  return qualified[money.qualifier ?? "exact"](
    number && word ? large(number, word, money) : inCurrency(money.amount, money.currency, locale),
  );
};

/** The instrument in words. */
export const instrumentText = (instrument: Instrument, locale = "en-GB"): string =>
  wordsFor(locale).instruments[instrument];
