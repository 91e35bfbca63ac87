// Money as people say it. Nothing is converted, and a sign that several currencies share is read as none of them.
import type { Instrument, Money } from "../content.ts";
import { amountFrom } from "./amounts.ts";

/**
 * The money that a text says: "£1.6bn", "€50 million in loans", "more than 2 billion Swedish kronor", "SEK 1.2bn". A
 * bare "$" is the US dollar. Undefined for what is no amount with its currency.
 */
export function moneyFrom(typed: string): Money | undefined {
  const text = typed
    .trim()
    .replaceAll(/[\s\u00a0\u202f]+/g, " ")
    .replace(/\.$/, "");
  const [instrument, without] = instrumentIn(text);
  if (!instrument) return undefined;
  const [qualifier, said] = qualifierIn(without);
  const found = currencyIn(said);
  const amount = found && amountFrom(found.rest);
  if (!found || amount === undefined) return undefined;
  return { amount, currency: found.currency, instrument, ...(qualifier && { qualifier }) };
}

const INSTRUMENTS: readonly [RegExp, Instrument][] = [
  [/export (?:finance|credits?)(?: guarantees?)?/i, "export-finance"],
  [/(?:concessional |soft )?loans?/i, "loan"],
  [/grants?/i, "grant"],
  [/(?:budget(?:ary)?(?: support)?)/i, "budget"],
];

/** The one instrument that is named, and the text without it; undefined for two of them. */
function instrumentIn(text: string): [Instrument | undefined, string] {
  const named = INSTRUMENTS.flatMap(([words, instrument]) => {
    const around = new RegExp(
      `(?:\\(|\\b(?:in|as|of|through|from (?:the|its))(?: an?)? |\\ban? )?\\b${words.source}\\b(?: of)?\\)?`,
      "i",
    );
    const found = around.exec(text);
    return found ? [{ instrument, words: found[0] }] : [];
  });
  const [only, ...more] = named;
  if (!only) return ["unspecified", text];
  if (more.length > 0) return [undefined, text];
  const rest = text.replace(only.words, " ").replace(/^\s*an? /i, "");
  return [only.instrument, rest.replaceAll(/\s+/g, " ").trim()];
}

const QUALIFIERS: readonly [RegExp, NonNullable<Money["qualifier"]>][] = [
  [/^(?:about|around|approximately|approx\.?|circa|roughly|some|~) ?/i, "approximate"],
  [/^(?:more than|over|above|in excess of|>) ?/i, "more-than"],
  [/^(?:less than|under|below|<) ?/i, "less-than"],
];

function qualifierIn(text: string): [Money["qualifier"], string] {
  for (const [words, qualifier] of QUALIFIERS) {
    const found = words.exec(text)?.[0];
    if (found) return [qualifier, text.slice(found.length)];
  }
  return [undefined, text];
}

/** The currency before or after the amount, by its sign, its code or its name. */
function currencyIn(text: string): { currency: string; rest: string } | undefined {
  const [, before = "", , number = "", after = ""] =
    /^([^\d]*?)( ?)(\d[\d,.\s’_]*(?:\s?(?:k|m|mio|mln|mn|bn?|bln|tr?n|thousand|[mbtr]{1,2}illion)\b)?)(.*)$/i.exec(
      text,
    ) ?? [];
  const said = [before.trim(), after.trim()].filter((part) => part !== "");
  const [only] = said;
  if (only === undefined || said.length !== 1) return undefined;
  const currency = currencyNamed(only);
  return currency ? { currency, rest: number.trim() } : undefined;
}

const COMMON = "EUR GBP USD CAD NOK SEK DKK PLN AUD NZD JPY UAH CHF CZK HUF RON BGN ISK TRY KRW";
/** What nobody's list says. */
const ALSO: Readonly<Record<string, string>> = {
  $: "USD",
  c$: "CAD",
  zł: "PLN",
  "₴": "UAH",
  pound: "GBP",
  pounds: "GBP",
  "pounds sterling": "GBP",
  sterling: "GBP",
  euro: "EUR",
  dollar: "USD",
  dollars: "USD",
  "u.s. dollars": "USD",
  hryvnia: "UAH",
  hryvnias: "UAH",
  złoty: "PLN",
  zloty: "PLN",
  zlotys: "PLN",
  yen: "JPY",
};
let currencies: ReadonlyMap<string, string> | undefined;

function currencyNamed(said: string): string | undefined {
  currencies ??= namesOfCurrencies();
  return currencies.get(said.toLowerCase());
}

function namesOfCurrencies(): Map<string, string> {
  const names = new Map<string, string>();
  const partOf = (currency: string, currencyDisplay: "symbol" | "name", amount: number) => {
    const format = new Intl.NumberFormat("en-GB", { style: "currency", currency, currencyDisplay });
    const part = format.formatToParts(amount).find(({ type }) => type === "currency");
    return (part?.value ?? "").toLowerCase().replaceAll(/\s+/g, " ");
  };
  for (const code of Intl.supportedValuesOf("currency")) {
    names.set(partOf(code, "symbol", 1), code);
    names.set(code.toLowerCase(), code);
  }
  for (const code of COMMON.split(" "))
    for (const amount of [1, 2]) names.set(partOf(code, "name", amount), code);
  for (const [name, code] of Object.entries(ALSO)) names.set(name, code);
  return names;
}
