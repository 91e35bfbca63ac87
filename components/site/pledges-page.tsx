import { formatMoney, instrumentText } from "#lib/editorial/money.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import type { PledgeRow, PledgesView } from "#lib/site/pages/pledges.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import type { FigureAbout } from "#lib/site/figures/about.ts";
import { behindWord } from "#lib/site/words/messages/typography.ts";
import { Figure } from "./figure.tsx";
import { chosenOf, Paging } from "./filters.tsx";
import { ListPage, NothingFound } from "./list-page.tsx";
import { StackingTable } from "./sections.tsx";
import { Totals } from "./totals.tsx";
import { EntryLink, Value } from "./value.tsx";

/** Sums that are named before the list. */
const MOST_SUMS = 5;

/** All pledges, with totals that say what they leave out. */
export function PledgesPage({
  page,
  view,
  about,
}: {
  page: Opened;
  view: PledgesView;
  about: FigureAbout;
}) {
  const { reading } = page;
  const { say, tag } = reading;
  const { list, total } = view;
  const counted =
    list.total === total
      ? say("pledges.all", { count: total })
      : say("pledges.some", { count: list.total, total });
  const sums = view.totals
    .flatMap(({ parts }) => parts)
    .filter(({ pledges }) => pledges.length > 0);
  const lead = (
    <>
      {counted}
      {sums.length > 0 && (
        <>
          {" "}
          <a href="#totals">{say("pledges.stated")}</a>{" "}
          {sums.slice(0, MOST_SUMS).map(({ amount, currency, instrument }, index) => (
            <span key={`${currency} ${instrument}`}>
              {index > 0 && ", "}
              {formatMoney({ amount, currency, instrument }, tag)}{" "}
              <span className="soft">({instrumentText(instrument, tag)})</span>
            </span>
          ))}
          {sums.length > MOST_SUMS ? "…" : "."}
        </>
      )}
    </>
  );
  return (
    <ListPage page={page} section="pledges" lead={lead} filters={view.filters} number={list.page}>
      {list.total === 0 ? (
        <NothingFound page={page} filters={view.filters} />
      ) : (
        <PledgesTable rows={list.rows} label={say("section.pledges")} reading={reading} />
      )}
      <Paging path="/pledges" {...list} query={chosenOf(view.filters)} reading={reading} />
      {view.totals.length > 0 && (
        <Figure about={about} reading={reading}>
          <Totals view={view} reading={reading} />
        </Figure>
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
  const { fields } = reading.kinds.pledge;
  return (
    <StackingTable label={label} reading={reading}>
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
              <a href={reading.href(row.href)} lang={row.lang}>
                {row.title}
              </a>
            </th>
            <td>
              {row.pledgers.map(({ key, ...pledger }, index) => (
                <span key={key || index}>
                  {index > 0 && ", "}
                  <EntryLink {...pledger} reading={reading} />
                </span>
              ))}
            </td>
            <td>{row.kind && <Value shown={row.kind} reading={reading} />}</td>
            <td>
              {row.amounts.map((amount, index) => (
                <span key={index}>
                  {index > 0 && `${behindWord(";", reading.locale)} `}
                  <Value shown={amount} reading={reading} />
                </span>
              ))}
            </td>
            <td className="date" data-label={row.announced && fields.announcedOn.label}>
              {row.announced && <Value shown={row.announced} reading={reading} />}
            </td>
            <td>{row.status && <Value shown={row.status} reading={reading} />}</td>
          </tr>
        ))}
      </tbody>
    </StackingTable>
  );
}
