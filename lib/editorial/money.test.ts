import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INSTRUMENTS, type Money } from "./content.ts";
import {
  addAmounts,
  compareAmounts,
  compareMoney,
  formatMoney,
  formatMoneyExactly,
  moneyFault,
} from "./money.ts";

const pounds = (amount: string, rest: Partial<Money> = {}): Money => ({
  amount,
  currency: "GBP",
  instrument: "grant",
  ...rest,
});

describe("formatMoney", () => {
  test.each([
    [pounds("1600000000"), "£1.6 billion"],
    [pounds("226000000", { currency: "EUR" }), "€226 million"],
    [pounds("2000000000000"), "£2 trillion"],
    [pounds("1234567"), "£1,234,567"],
    [pounds("1234000"), "£1.234 million"],
    [pounds("1600000000.5"), "£1,600,000,000.5"],
    [pounds("999999"), "£999,999"],
    [pounds("12.50"), "£12.50"],
    [pounds("0"), "£0"],
    [pounds("2000000000", { currency: "USD" }), "US$2 billion"],
    [pounds("5000000", { qualifier: "approximate" }), "about £5 million"],
    [pounds("5000000", { qualifier: "more-than" }), "more than £5 million"],
    [pounds("5000000", { qualifier: "less-than" }), "less than £5 million"],
  ])("says %j as “%s”", (money, words) => {
    expect(formatMoney(money)).toBe(words);
  });

  test("has an exact form with every digit, beyond what a float can hold", () => {
    expect(formatMoneyExactly(pounds("1600000000"))).toBe("£1,600,000,000");
    expect(formatMoneyExactly(pounds("123456789012345678.99"))).toBe("£123,456,789,012,345,678.99");
  });
});

test("an amount needs digits, a currency that exists, and an instrument", () => {
  const fault = (money: unknown) => moneyFault(money, INSTRUMENTS);
  expect(fault(pounds("1600000000"))).toBeUndefined();
  for (const amount of ["", "1,000", "01", "-5", "1e9", "1.23456", "£5", 5]) {
    expect(fault({ ...pounds("1"), amount })).toBe("invalid_amount");
  }
  expect(fault({ amount: "1", instrument: "grant" })).toBe("no_currency");
  expect(fault(pounds("1", { currency: "XQQ" }))).toBe("unknown_currency");
  expect(fault({ ...pounds("1"), instrument: "gift" })).toBe("unknown_instrument");
  expect(fault({ ...pounds("1"), qualifier: "roughly" })).toBe("unknown_qualifier");
  expect(fault(null)).toBe("wrong_type");
});

const amount = () =>
  fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.integer({ min: 0, max: 9999 }))
    .map(([whole, rest]) => ({
      text: `${whole}.${String(rest).padStart(4, "0")}`,
      tenThousandths: whole * 10000n + BigInt(rest),
    }));

describe("amounts", () => {
  test("add up without rounding", () => {
    expect(addAmounts(["0.1", "0.2"])).toBe("0.3");
    expect(addAmounts(["1600000000", "2200000000"])).toBe("3800000000");
    expect(addAmounts([])).toBe("0");
    fc.assert(
      fc.property(fc.array(amount()), (amounts) => {
        const sum = amounts.reduce((total, one) => total + one.tenThousandths, 0n);
        const [whole, rest = ""] = addAmounts(amounts.map((one) => one.text)).split(".");
        expect(BigInt(`${whole}${rest.padEnd(4, "0")}`)).toBe(sum);
      }),
    );
  });

  test("sort by size, not by text", () => {
    fc.assert(
      fc.property(amount(), amount(), (a, b) => {
        const expected =
          a.tenThousandths < b.tenThousandths ? -1 : a.tenThousandths > b.tenThousandths ? 1 : 0;
        expect(compareAmounts(a.text, b.text)).toBe(expected);
      }),
    );
  });

  test("keep currencies apart", () => {
    const mixed = [pounds("2"), pounds("10", { currency: "EUR" }), pounds("1")];
    expect(mixed.toSorted(compareMoney).map((one) => one.currency + one.amount)).toEqual([
      "EUR10",
      "GBP1",
      "GBP2",
    ]);
  });
});

test.each<[string, string, string, string]>([
  ["1600000000", "GBP", "1,6 milliard de livres sterling", "1,6 мільярда фунтів стерлінгів"],
  ["2000000000", "EUR", "2 milliards d’euros", "2 мільярди євро"],
  ["3000000000", "JPY", "3 milliards de yens", "3 мільярди японських єн"],
  ["40000000", "UAH", "40 millions de hryvnias", "40 мільйонів гривень"],
  ["2500000", "USD", "2,5 millions de dollars des États-Unis", "2,5 мільйона доларів США"],
])("%s %s is said in French and Ukrainian", (stated, currency, french, ukrainian) => {
  const money = { amount: stated, currency, instrument: "loan" } as const;
  const plain = (text: string) => text.replaceAll(/\s/g, " ");
  expect(plain(formatMoney(money, "fr-FR"))).toBe(french);
  expect(plain(formatMoney(money, "uk-UA"))).toBe(ukrainian);
});
