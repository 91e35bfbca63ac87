import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntryContent, Money, Statement } from "../content.ts";
import { addAmounts } from "../money.ts";
import { aRow, contentOf } from "../testing/content.ts";
import { totals, totalsByCurrency } from "./totals.ts";

const pledge = (
  id: string,
  money: Partial<Money> & { amount: string },
  fields: EntryContent["fields"] = {},
  around: Partial<Statement> = {},
) => ({
  id,
  content: contentOf("pledge", {
    amount: { value: { currency: "GBP", instrument: "loan", ...money }, ...around },
    ...fields,
  }),
});

const loan = pledge(
  "uk-loan-frozen-assets",
  { amount: "2200000000" },
  {},
  {
    certainty: "contradicted",
    rivals: [
      {
        id: "r",
        value: { amount: "2000000000", currency: "GBP", instrument: "loan" },
        citations: [],
      },
    ],
  },
);
const RECORD = [
  pledge(
    "uk-air-defence-missiles",
    { amount: "1600000000", instrument: "export-finance" },
    {
      amountUsd: { value: { amount: "2000000000", currency: "USD", instrument: "export-finance" } },
    },
  ),
  loan,
  pledge("pt-226m-arms", { amount: "226000000", currency: "EUR", instrument: "unspecified" }),
  { id: "no-amount", content: contentOf("pledge", {}) },
];

describe("totals", () => {
  test("of the record are those of its own derived values, with instruments apart", () => {
    expect(
      totals(RECORD).map(({ currency, instrument, amount }) => [currency, instrument, amount]),
    ).toEqual([
      ["EUR", "unspecified", "226000000"],
      ["GBP", "export-finance", "1600000000"],
      ["GBP", "loan", "2200000000"],
    ]);
    expect(
      totalsByCurrency(totals(RECORD)).map(({ currency, amount, mixed }) => [
        currency,
        amount,
        mixed,
      ]),
    ).toEqual([
      ["EUR", "226000000", false],
      ["GBP", "3800000000", true],
    ]);
  });

  test("take the preferred amount and say that there are others", () => {
    const [total] = totals([loan]);
    expect(total).toMatchObject({ amount: "2200000000", contested: ["uk-loan-frozen-assets"] });
  });

  test.each<[string, ReturnType<typeof pledge>, string]>([
    [
      "an approximate amount",
      pledge("x", { amount: "5", qualifier: "approximate" }),
      "approximate",
    ],
    [
      "an amount of approximate certainty",
      pledge("x", { amount: "5" }, {}, { certainty: "approximate" }),
      "approximate",
    ],
    ["a lower limit", pledge("x", { amount: "5", qualifier: "more-than" }), "limit"],
    [
      "a superseded pledge",
      pledge("x", { amount: "5" }, { status: { value: "superseded" } }),
      "superseded",
    ],
    ["a denied pledge", pledge("x", { amount: "5" }, { status: { value: "denied" } }), "denied"],
    [
      "a weakly supported amount",
      pledge("x", { amount: "5" }, {}, { certainty: "weak" }),
      "not-vouched-for",
    ],
  ])("leave out %s, and say so", (_, odd, reason) => {
    const [total] = totals([pledge("sure", { amount: "10.5" }), odd]);
    expect(total).toMatchObject({
      amount: "10.5",
      pledges: ["sure"],
      leftOut: [{ pledge: "x", reason }],
    });
  });

  test("leave out what another pledge supersedes, from either side, unless that is yet to happen", () => {
    const relation = (type: string, target: string, condition?: string) => ({
      relations: {
        rows: [aRow("r", { type, target: { entry: target }, ...(condition && { condition }) })],
      },
    });
    const pair = (a: EntryContent["fields"], b: EntryContent["fields"]) =>
      totals([pledge("a", { amount: "1" }, a), pledge("b", { amount: "2" }, b)])[0]?.pledges;
    expect(pair(relation("superseded-by", "b"), {})).toEqual(["b"]);
    expect(pair({}, relation("supersedes", "a"))).toEqual(["b"]);
    expect(pair(relation("superseded-by", "b", "after 12 months"), {})).toEqual(["a", "b"]);
    expect(pair(relation("superseded-by", "elsewhere"), {})).toEqual(["a", "b"]);
    expect(pair(relation("related-to", "b"), {})).toEqual(["a", "b"]);
  });

  test("account for every amount once, and add up exactly", () => {
    const amounts = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.constantFrom("GBP", "EUR"),
        fc.constantFrom("loan" as const, "grant" as const),
        fc.constantFrom(undefined, "approximate" as const),
      ),
    );
    fc.assert(
      fc.property(amounts, (list) => {
        const pledges = list.map(([amount, currency, instrument, qualifier], n) =>
          pledge(`p${n}`, { amount: `${amount}`, currency, instrument, qualifier }),
        );
        const parts = totals(pledges);
        const seen = parts.flatMap((part) => [
          ...part.pledges,
          ...part.leftOut.map((one) => one.pledge),
        ]);
        expect(seen.toSorted()).toEqual(pledges.map(({ id }) => id).toSorted());
        const exact = list.filter(([, , , qualifier]) => !qualifier).map(([amount]) => `${amount}`);
        expect(addAmounts(parts.map((part) => part.amount))).toBe(addAmounts(exact));
      }),
    );
  });
});
