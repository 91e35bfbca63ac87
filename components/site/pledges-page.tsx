import { formatMoneyExactly, formatMoney, instrumentText } from "#lib/editorial/money.ts";
import { pledge } from "#lib/editorial/kinds/pledge.ts";
import type { CurrencyTotal, LeftOut } from "#lib/editorial/derived/totals.ts";
import type { Opened } from "#lib/site/page.ts";
import type { PledgeRow, PledgesView } from "#lib/site/pledges.ts";
import type { Reading } from "#lib/site/reading.ts";
import { chosenOf, Paging } from "./filters.tsx";
import { ListPage, NothingFound } from "./list-page.tsx";
import { ScrollingTable, Section } from "./sections.tsx";
import { EntryLink, Value } from "./value.tsx";

/** All pledges, with totals that say what they leave out. */
export function PledgesPage({ page, view }: { page: Opened; view: PledgesView }) {
  const { reading } = page;
  const { say } = reading;
  const { list, total } = view;
  const lead =
    list.total === total
      ? say("pledges.all", { count: total })
      : say("pledges.some", { count: list.total, total });
  return (
    <ListPage page={page} section="pledges" lead={lead} filters={view.filters}>
      {list.total === 0 ? (
        <NothingFound page={page} />
      ) : (
        <PledgesTable rows={list.rows} label={say("section.pledges")} reading={reading} />
      )}
      <Paging path="/pledges" {...list} query={chosenOf(view.filters)} reading={reading} />
      {view.totals.length > 0 && (
        <Section id="totals" title={say("totals.title")}>
          <p>{say("totals.explained", { count: view.withoutAmount })}</p>
          <Totals totals={view.totals} named={view.named} reading={reading} />
        </Section>
      )}
    </ListPage>
  );
}

/** Pledges in a table; on the page of a meeting or a member too. */
export function PledgesTable({
  rows,
  label,
  reading,
}: {
  rows: readonly PledgeRow[];
  label: string;
  reading: Reading;
}) {
  const { fields } = pledge;
  return (
    <ScrollingTable label={label} reading={reading}>
      <thead>
        <tr>
          <th scope="col">{reading.say("pledges.pledge")}</th>
          <th scope="col">{fields.pledgers.label}</th>
          <th scope="col">{fields.kind.label}</th>
          <th scope="col">{reading.say("pledges.amount")}</th>
          <th scope="col">{fields.announcedOn.label}</th>
          <th scope="col">{fields.status.label}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={reading.href(row.href)}>{row.title}</a>
            </th>
            <td>
              {row.pledgers.map((pledger, index) => (
                <span key={index}>
                  {index > 0 && ", "}
                  <EntryLink {...pledger} reading={reading} />
                </span>
              ))}
            </td>
            <td>{row.kind && <Value shown={row.kind} reading={reading} />}</td>
            <td>
              {row.amounts.map((amount, index) => (
                <span key={index}>
                  {index > 0 && "; "}
                  <Value shown={amount} reading={reading} />
                </span>
              ))}
            </td>
            <td className="date">
              {row.announced && <Value shown={row.announced} reading={reading} />}
            </td>
            <td>{row.status && <Value shown={row.status} reading={reading} />}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

const LEFT_OUT = {
  approximate: "totals.leftOut.approximate",
  limit: "totals.leftOut.limit",
  superseded: "totals.leftOut.superseded",
  denied: "totals.leftOut.denied",
  "not-vouched-for": "totals.leftOut.notVouchedFor",
} as const satisfies Record<LeftOut["reason"], string>;

type TotalsProps = {
  totals: readonly CurrencyTotal[];
  named: ReadonlyMap<string, { title: string; href: string }>;
  reading: Reading;
};

function Totals({ totals, named, reading }: TotalsProps) {
  const { say, tag, href } = reading;
  const parts = totals.flatMap((total) => total.parts);
  const link = (id: string) => {
    const entry = named.get(id);
    return entry && <a href={href(entry.href)}>{entry.title}</a>;
  };
  return (
    <ScrollingTable label={say("totals.title")} reading={reading}>
      <thead>
        <tr>
          <th scope="col">{say("pledges.currency")}</th>
          <th scope="col">{say("totals.instrument")}</th>
          <th scope="col" className="number">
            {say("totals.sum")}
          </th>
          <th scope="col">{say("totals.counted")}</th>
          <th scope="col">{say("totals.leftOut")}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ currency, instrument, amount, pledges, contested, leftOut }) => (
          <tr key={`${currency} ${instrument}`}>
            <th scope="row">{currency}</th>
            <td>{instrumentText(instrument)}</td>
            <td className="number">
              {pledges.length > 0 && (
                <data value={amount}>
                  {formatMoneyExactly({ amount, currency, instrument }, tag)}
                </data>
              )}
            </td>
            <td>
              <ul className="plain">
                {pledges.map((id) => (
                  <li key={id}>
                    {link(id)}{" "}
                    {contested.includes(id) && (
                      <span className="soft">({say("totals.contested")})</span>
                    )}
                  </li>
                ))}
              </ul>
            </td>
            <td>
              <ul className="plain">
                {leftOut.map(({ pledge: id, money, reason }) => (
                  <li key={id}>
                    {link(id)}{" "}
                    <span className="soft">
                      ({formatMoney(money, tag)}: {say(LEFT_OUT[reason])})
                    </span>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
