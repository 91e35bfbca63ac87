import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Money, Quantity } from "../content.ts";
import { valueText } from "../format.ts";
import { pledge } from "../kinds/pledge.ts";
import { formatQuantity } from "../quantity.ts";
import { money, quantity } from "../testing/arbitraries.ts";
import { amountFrom, numberFrom } from "./amounts.ts";
import { moneyFrom } from "./money.ts";
import { quantityFrom } from "./quantities.ts";

test.each([
  ["1.6 billion", "1600000000"],
  ["1.6bn", "1600000000"],
  ["2.26 bn", "2260000000"],
  ["226m", "226000000"],
  ["1,600,000,000", "1600000000"],
  ["1 600 000", "1600000"],
  ["12.50", "12.50"],
  ["1.60 million", "1600000"],
  ["0.5 million", "500000"],
  ["1.23456789k", "1234.56789"],
  ["007", "7"],
  ["about 5", undefined],
  ["1,6", undefined],
  ["5 apples", undefined],
  ["", undefined],
])("an amount typed as %j is %j", (typed, digits) => {
  expect(amountFrom(typed)).toBe(digits);
});

test.each([
  ["thirty", 30],
  ["thirty-one", 31],
  ["four", 4],
  ["a dozen", 12],
  ["5,000", 5000],
  ["5 thousand", 5000],
  ["thirty-ten", undefined],
  ["constructor", undefined],
])("a number typed as %j is %j", (typed, number) => {
  expect(numberFrom(typed)).toBe(number);
});

const UNITS = ["troops", "missiles", "countries", "bodies", "people"];

describe("quantityFrom", () => {
  const of = (unit: string, rest: Omit<Quantity, "unit">): Quantity => ({ ...rest, unit });
  test.each<[string, Quantity | undefined]>([
    ["around 30", of("troops", { value: 30, qualifier: "approximate" })],
    ["around thirty countries", of("countries", { value: 30, qualifier: "approximate" })],
    ["~30 countries", of("countries", { value: 30, qualifier: "approximate" })],
    ["more than 5,000", of("troops", { min: 5001, qualifier: "more-than" })],
    ["over 5k missiles", of("missiles", { min: 5001, qualifier: "more-than" })],
    ["more than 2.5", of("troops", { value: 2.5, qualifier: "more-than" })],
    ["fewer than 100 troops", of("troops", { max: 99, qualifier: "less-than" })],
    ["50 to 250", of("troops", { min: 50, max: 250, qualifier: "range" })],
    ["50–250 missiles", of("missiles", { min: 50, max: 250, qualifier: "range" })],
    ["between 50 and 250", of("troops", { min: 50, max: 250, qualifier: "range" })],
    ["around 50 to 250", of("troops", { min: 50, max: 250, qualifier: "approximate" })],
    ["at least four missiles", of("missiles", { min: 4, qualifier: "exact" })],
    ["30+ countries", of("countries", { min: 30, qualifier: "exact" })],
    ["up to 250", of("troops", { max: 250, qualifier: "exact" })],
    ["1 country", of("countries", { value: 1, qualifier: "exact" })],
    ["one person", of("people", { value: 1, qualifier: "exact" })],
    ["12 troops (planned)", of("troops", { value: 12, qualifier: "planned" })],
    ["30 ships", undefined],
    ["250 to 50", undefined],
    ["possibly more than 5", undefined],
    ["many", undefined],
    ["countries", undefined],
    ["", undefined],
    ["99999999999999999999", undefined],
  ])("%j is %j", (typed, said) => {
    expect(quantityFrom(typed, UNITS)).toEqual(said);
  });

  test("what is formatted is read as the same quantity", () => {
    fc.assert(
      fc.property(quantity(UNITS), (stated) => {
        const one = { ...stated };
        delete one.raw;
        const words = formatQuantity(one);
        const read = quantityFrom(words, UNITS);
        expect(read && formatQuantity(read)).toBe(words);
        // "More than" nothing and a range without width are said as what they are.
        if (one.min !== 0 && (one.min === undefined || one.min !== one.max))
          expect(read).toEqual(one);
      }),
      { numRuns: 1000 },
    );
  });

  test("gives nothing that the record refuses, for every text", () => {
    fc.assert(fc.property(fc.string(), (text) => void quantityFrom(text, UNITS)));
    expect(quantityFrom("5", [])).toBeUndefined();
  });
});

describe("moneyFrom", () => {
  const money1 = (amount: string, currency: string, rest: Partial<Money> = {}): Money => ({
    amount,
    currency,
    instrument: "unspecified",
    ...rest,
  });
  test.each<[string, Money | undefined]>([
    ["£1.6bn", money1("1600000000", "GBP")],
    ["£1.6 billion", money1("1600000000", "GBP")],
    ["€50 million in loans", money1("50000000", "EUR", { instrument: "loan" })],
    ["a €50 million loan", money1("50000000", "EUR", { instrument: "loan" })],
    ["a loan of €50 million", money1("50000000", "EUR", { instrument: "loan" })],
    ["£1.6bn of export finance", money1("1600000000", "GBP", { instrument: "export-finance" })],
    ["$2bn", money1("2000000000", "USD")],
    ["US$2 billion", money1("2000000000", "USD")],
    ["50 million euros", money1("50000000", "EUR")],
    ["50m pounds", money1("50000000", "GBP")],
    ["2 billion Swedish kronor", money1("2000000000", "SEK")],
    ["SEK 1.2bn", money1("1200000000", "SEK")],
    ["1.2bn SEK", money1("1200000000", "SEK")],
    ["more than €2 billion", money1("2000000000", "EUR", { qualifier: "more-than" })],
    [
      "around £500m in grants",
      money1("500000000", "GBP", { qualifier: "approximate", instrument: "grant" }),
    ],
    ["less than £12.50", money1("12.50", "GBP", { qualifier: "less-than" })],
    ["1.6 billion", undefined],
    ["£", undefined],
    ["¥5 million", undefined],
    ["5 million kr", undefined],
    ["£5 million in loans and grants", undefined],
    ["£5 million €", undefined],
    ["€1,6 billion", undefined],
    ["lots", undefined],
    ["", undefined],
  ])("%j is %j", (typed, said) => {
    expect(moneyFrom(typed)).toEqual(said);
  });

  test("what is formatted is read as the same money, in every currency", () => {
    const currency = fc.constantFrom(...Intl.supportedValuesOf("currency"));
    fc.assert(
      fc.property(money(), currency, ({ qualifier, ...one }, code) => {
        for (const stated of [one, { ...one, currency: code }]) {
          const said = { ...stated, ...(qualifier && qualifier !== "exact" && { qualifier }) };
          expect(moneyFrom(valueText(pledge.fields.amount, said))).toEqual(said);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("ends for every text", () => {
    fc.assert(fc.property(fc.string(), (text) => void moneyFrom(text)));
  });
});
