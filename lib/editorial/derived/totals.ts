// Totals of money by currency and instrument. No currency is converted, and a total says what it leaves out.
import type { Instrument, Money } from "../content.ts";
import type { pledge } from "../kinds/pledge.ts";
import { addAmounts } from "../money.ts";
import type { DataOf } from "../typed.ts";
import { readPledge, type DerivedEntry } from "./entry.ts";

/** Why an amount is not in a total. */
export type LeftOut = {
  pledge: string;
  money: Money;
  reason: "approximate" | "limit" | "superseded" | "denied" | "not-vouched-for";
};
export type Total = {
  currency: string;
  instrument: Instrument;
  /** The exact sum, as a decimal string; "0" if everything is left out. */
  amount: string;
  pledges: string[];
  /** Those among `pledges` whose amount sources dispute, or give otherwise: the sum takes the preferred one. */
  contested: string[];
  leftOut: LeftOut[];
};
/** The instruments of one currency together: a mixed sum is shown with its parts, not alone. */
export type CurrencyTotal = { currency: string; amount: string; mixed: boolean; parts: Total[] };

type Pledge = { id: string; data: DataOf<typeof pledge> };

/** Pledges that another one has replaced. A condition means that it is yet to happen. */
const supersededAmong = (pledges: readonly Pledge[]): Set<string> => {
  const ids = new Set(pledges.map(({ id }) => id));
  const superseded = new Set<string>();
  for (const { id, data } of pledges) {
    if (data.status.value === "superseded") superseded.add(id);
    for (const { cells } of data.relations.rows) {
      const target = cells.target?.entry;
      if (target === undefined || cells.condition || !ids.has(target)) continue;
      if (cells.type === "superseded-by") superseded.add(id);
      if (cells.type === "supersedes") superseded.add(target);
    }
  }
  return superseded;
};

const reasonToLeaveOut = (
  { id, data }: Pledge,
  money: Money,
  superseded: ReadonlySet<string>,
): LeftOut["reason"] | undefined => {
  const { certainty } = data.amount;
  if (superseded.has(id)) return "superseded";
  if (data.status.value === "denied") return "denied";
  if (money.qualifier === "approximate" || certainty === "approximate") return "approximate";
  if (money.qualifier === "more-than" || money.qualifier === "less-than") return "limit";
  return certainty === "weak" || certainty === "denied" ? "not-vouched-for" : undefined;
};

const isContested = ({ data: { amount } }: Pledge): boolean =>
  (amount.rivals ?? []).length > 0 ||
  amount.certainty === "disputed" ||
  amount.certainty === "contradicted";

/** The totals of the pledges' amounts, by currency and then by instrument. Amounts in dollars stated beside another currency are no further money. */
export const totals = (entries: readonly DerivedEntry[]): Total[] => {
  const pledges = entries.map(({ id, content }) => ({ id, data: readPledge(content) }));
  const superseded = supersededAmong(pledges);
  const parts = new Map<string, { total: Total; amounts: string[] }>();
  for (const one of pledges) {
    const money = one.data.amount.value;
    if (!money) continue;
    const { currency, instrument } = money;
    const part = parts.get(`${currency} ${instrument}`) ?? {
      total: { currency, instrument, amount: "0", pledges: [], contested: [], leftOut: [] },
      amounts: [],
    };
    parts.set(`${currency} ${instrument}`, part);
    const reason = reasonToLeaveOut(one, money, superseded);
    if (reason) {
      part.total.leftOut.push({ pledge: one.id, money, reason });
      continue;
    }
    part.amounts.push(money.amount);
    part.total.pledges.push(one.id);
    if (isContested(one)) part.total.contested.push(one.id);
  }
  return [...parts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { total, amounts }]) => ({ ...total, amount: addAmounts(amounts) }));
};

/** The totals of each currency over its instruments. */
export const totalsByCurrency = (parts: readonly Total[]): CurrencyTotal[] =>
  [...Map.groupBy(parts, ({ currency }) => currency)].map(([currency, those]) => ({
    currency,
    amount: addAmounts(those.map(({ amount }) => amount)),
    mixed: those.filter(({ pledges }) => pledges.length > 0).length > 1,
    parts: those,
  }));
