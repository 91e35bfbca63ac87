import { formatMoney, formatMoneyExactly, instrumentText } from "#lib/editorial/money.ts";
import type { LeftOut, Total } from "#lib/editorial/derived/totals.ts";
import { barsOf, type Bar } from "#lib/site/figures/bars.ts";
import type { TotalsView } from "#lib/site/pages/pledges.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { StackingTable } from "./sections.tsx";
import { behindWord } from "#lib/site/words/messages/typography.ts";

const LEFT_OUT = {
  approximate: "totals.leftOut.approximate",
  limit: "totals.leftOut.limit",
  superseded: "totals.leftOut.superseded",
  denied: "totals.leftOut.denied",
  "not-vouched-for": "totals.leftOut.notVouchedFor",
} as const satisfies Record<LeftOut["reason"], string>;

/** Pledges that a row of the table names, of each sort. */
const MOST_NAMED = 12;

type TotalsProps = {
  view: TotalsView;
  reading: Reading;
};

/** Sums by currency and instrument, with what each counts and leaves out. */
export function Totals({ view: { totals, named, withoutAmount }, reading }: TotalsProps) {
  const { say } = reading;
  return (
    <>
      <p className="key">
        {say("totals.explained", { count: withoutAmount })} {say("totals.barExplained")}
      </p>
      <StackingTable label={say("figure.totals.title")} className="totals" reading={reading}>
        <thead>
          <tr>
            <th scope="col">{say("pledges.currency")}</th>
            <th scope="col">{say("totals.instrument")}</th>
            <th scope="col" className="number">
              {say("totals.sum")}
            </th>
            <th scope="col">{say("totals.bar")}</th>
            <th scope="col">{say("totals.counted")}</th>
            <th scope="col">{say("totals.leftOut")}</th>
          </tr>
        </thead>
        {totals.map(({ currency, parts }) => (
          <tbody key={currency}>
            {barsOf(parts).map(({ part, bar }) => (
              <TotalRow
                key={part.instrument}
                part={part}
                bar={bar}
                named={named}
                reading={reading}
              />
            ))}
          </tbody>
        ))}
      </StackingTable>
    </>
  );
}

function TotalRow({
  part: { currency, instrument, amount, pledges, contested, leftOut },
  bar,
  named,
  reading,
}: {
  part: Total;
  bar: Bar;
  named: TotalsView["named"];
  reading: Reading;
}) {
  const { say, tag, href, locale } = reading;
  const link = (id: string) => {
    const entry = named.get(id);
    return (
      entry && (
        <a href={href(entry.href)} target={reading.target} lang={entry.lang}>
          {entry.title}
        </a>
      )
    );
  };
  return (
    <tr>
      <th scope="row">{currency}</th>
      <td>{instrumentText(instrument, tag)}</td>
      <td className="number">
        {pledges.length > 0 && (
          <data value={amount}>{formatMoneyExactly({ amount, currency, instrument }, tag)}</data>
        )}
      </td>
      <td>
        <BarOf bar={bar} />
      </td>
      <td data-label={pledges.length > 0 ? say("totals.counted") : undefined}>
        <ul className="plain">
          {pledges.slice(0, MOST_NAMED).map((id) => (
            <li key={id}>
              {link(id)}{" "}
              {contested.includes(id) && <span className="soft">({say("totals.contested")})</span>}
            </li>
          ))}
          <More count={pledges.length - MOST_NAMED} reading={reading} />
        </ul>
      </td>
      <td data-label={leftOut.length > 0 ? say("totals.leftOut") : undefined}>
        <ul className="plain">
          {leftOut.slice(0, MOST_NAMED).map(({ pledge, money, reason }) => (
            <li key={pledge}>
              {link(pledge)}{" "}
              <span className="soft">
                ({formatMoney(money, tag)}
                {behindWord(":", locale)} {say(LEFT_OUT[reason])})
              </span>
            </li>
          ))}
          <More count={leftOut.length - MOST_NAMED} reading={reading} />
        </ul>
      </td>
    </tr>
  );
}

function More({ count, reading }: { count: number; reading: Reading }) {
  return count > 0 ? <li className="soft">{reading.say("list.more", { count })}</li> : null;
}

/** The figures stand beside it in words: screen readers need no second telling. */
function BarOf({ bar: { counted, vague } }: { bar: Bar }) {
  return (
    <svg className="bar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <path className="base" d="M0 0V14" />
      {counted > 0 && <rect className="counted" y="2" width={counted} height="10" />}
      {vague > 0 && <rect className="vague" x={counted} y="2" width={vague} height="10" />}
    </svg>
  );
}
