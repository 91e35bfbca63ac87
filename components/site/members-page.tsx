import { optionLabel } from "#lib/editorial/format.ts";
import { member } from "#lib/editorial/kinds/member.ts";
import { STATUSES, type EvidenceLink, type MembersView, type Standing } from "#lib/site/members.ts";
import type { Opened } from "#lib/site/page.ts";
import type { Reading } from "#lib/site/reading.ts";
import { ListPage, NothingFound } from "./list-page.tsx";
import { ScrollingTable } from "./sections.tsx";

/** All members, with what the record shows about each. */
export function MembersPage({ page, view }: { page: Opened; view: MembersView }) {
  const { reading } = page;
  const { say, href } = reading;
  const { rule, rows, total, met } = view;
  const lead = (
    <>
      {rows.length === total
        ? say("members.all", { count: total })
        : say("members.some", { count: rows.length, total })}{" "}
      {rule && say("members.met", { count: met, rule: lowerFirst(rule.text) })}
    </>
  );
  return (
    <ListPage page={page} section="members" lead={lead} filters={view.filters}>
      {rule && <p className="aside">{say("members.caution")}</p>}
      {rows.length === 0 ? (
        <NothingFound page={page} />
      ) : (
        <ScrollingTable label={say("section.members")} reading={reading}>
          <thead>
            <tr>
              <th scope="col">{member.fields.title.label}</th>
              <th scope="col">{member.fields.type.label}</th>
              <th scope="col">{member.fields.status.label}</th>
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
            {rows.map(({ id, title, href: to, data, status, standing }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={href(to)}>{title}</a>
                </th>
                <td>
                  {data.type.value && optionLabel(member.fields.type.options, data.type.value)}
                </td>
                <td>{status && optionLabel(STATUSES, status)}</td>
                <td className="number">
                  {say("matrix.outOf", { attended: standing.attended, outOf: standing.outOf })}
                </td>
                <td>
                  {standing.first && <a href={href(standing.first.href)}>{standing.first.date}</a>}
                </td>
                <td className="number">{standing.pledges || ""}</td>
                {rule && (
                  <td>
                    <RuleResult standing={standing} reading={reading} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
    </ListPage>
  );
}

const RESULTS = {
  met: "rule.met",
  "only-with-scope": "rule.onlyWithScope",
  "not-derivable": "rule.notDerivable",
  "not-applicable": "rule.notApplicable",
} as const;

/** Whether the rule of membership is met, with its evidence one click away. */
export function RuleResult({ standing, reading }: { standing: Standing; reading: Reading }) {
  const { say } = reading;
  const { membership } = standing;
  if (!membership) return null;
  const { counted, disputed, weak, atLeast } = membership;
  const result = say(RESULTS[membership.result]);
  if (counted.length + disputed.length + weak.length === 0) {
    return <span className="soft">{result}</span>;
  }
  return (
    <details>
      <summary>
        {result}{" "}
        <span className="soft">
          {disputed.length > 0
            ? say("rule.ofDisputed", { count: counted.length, disputed: disputed.length, atLeast })
            : say("rule.of", { count: counted.length, atLeast })}
        </span>
      </summary>
      <Evidence links={counted} reading={reading} />
      {disputed.length > 0 && <p>{say("rule.disputed")}</p>}
      <Evidence links={disputed} reading={reading} />
      {weak.length > 0 && <p>{say("rule.weak")}</p>}
      <Evidence links={weak} reading={reading} />
    </details>
  );
}

function Evidence({ links, reading }: { links: readonly EvidenceLink[]; reading: Reading }) {
  if (links.length === 0) return null;
  return (
    <ul className="plain">
      {links.map(({ href, date, level }) => (
        <li key={href}>
          <a href={`${reading.href(href)}#present`}>{date}</a>{" "}
          <span className="soft">{level.toLowerCase()}</span>
        </li>
      ))}
    </ul>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
