import { optionLabel } from "#lib/editorial/format.ts";
import { lowerFirst } from "#lib/site/words/lower-first.ts";
import type { MembersView } from "#lib/site/pages/members.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import type { FigureAbout } from "#lib/site/figures/about.ts";
import { membersMap } from "#lib/site/geography/members-map.ts";
import { Figure } from "./figure.tsx";
import { chosenOf, Paging } from "./filters.tsx";
import { ListPage, NothingFound } from "./list-page.tsx";
import { MembersMap } from "./members-map.tsx";
import { RuleResult } from "./rule.tsx";
import { StackingTable } from "./sections.tsx";

/** All members, with what the record shows about each. */
export function MembersPage({
  page,
  view,
  about,
}: {
  page: Opened;
  view: MembersView;
  about: FigureAbout;
}) {
  const { reading } = page;
  const { say, href } = reading;
  const { rule, list, total, met, places } = view;
  const { fields } = reading.kinds.member;
  const lead = (
    <>
      {list.total === total
        ? say("members.all", { count: total })
        : say("members.some", { count: list.total, total })}{" "}
      {rule && (
        <>
          {say("members.met", { count: met })}{" "}
          <span lang={reading.recordLang}>{lowerFirst(rule.text, reading.tag)}</span>.
        </>
      )}
    </>
  );
  return (
    <ListPage page={page} section="members" lead={lead} filters={view.filters} number={list.page}>
      {rule && <p className="aside">{say("members.caution")}</p>}
      {list.total === 0 ? (
        <NothingFound page={page} filters={view.filters} />
      ) : (
        <>
          <Figure about={about} reading={reading}>
            <MembersMap map={membersMap(places)} reading={reading} />
          </Figure>
          <StackingTable label={say("section.members")} reading={reading}>
            <thead>
              <tr>
                <th scope="col">{fields.title.label}</th>
                <th scope="col">{fields.type.label}</th>
                <th scope="col">{fields.status.label}</th>
                <th scope="col" className="number">
                  {say("members.attended")}
                </th>
                <th scope="col">{say("members.first")}</th>
                <th scope="col" className="number">
                  {say("section.pledges")}
                </th>
                {rule && <th scope="col">{say("members.rule")}</th>}
              </tr>
            </thead>
            <tbody>
              {list.rows.map(({ id, title, lang, href: to, data, status, standing }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={href(to)} lang={lang}>
                      {title}
                    </a>
                  </th>
                  <td>{data.type.value && optionLabel(fields.type.options, data.type.value)}</td>
                  <td>{status && optionLabel(fields.status.columns.status.options, status)}</td>
                  <td className="number" data-label={say("members.attended")}>
                    {say("matrix.outOf", { attended: standing.attended, outOf: standing.outOf })}
                  </td>
                  <td data-label={standing.first && say("members.first")}>
                    {standing.first && (
                      <a href={href(standing.first.href)}>{standing.first.date}</a>
                    )}
                  </td>
                  <td
                    className="number"
                    data-label={standing.pledges > 0 ? say("section.pledges") : undefined}
                  >
                    {standing.pledges || ""}
                  </td>
                  {rule && (
                    <td>
                      <RuleResult standing={standing} reading={reading} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </StackingTable>
        </>
      )}
      <Paging path="/members" {...list} query={chosenOf(view.filters)} reading={reading} />
    </ListPage>
  );
}
