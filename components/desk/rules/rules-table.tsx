import { DateTime } from "#components/ui/date-time.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { Cell, HeadCell, RowHeadCell, Table } from "#components/ui/table.tsx";
import type { RulesOfKind } from "#lib/desk/read/rules.ts";
import type { KindRule } from "#lib/editorial/kind-rule.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { ruleText, warningName } from "#lib/editorial/words.ts";

/** What is asked of each kind now. */
export const RulesTable = ({ rules }: { rules: readonly RulesOfKind[] }) => (
  <Table caption="Rules" hideCaption>
    <thead>
      <tr>
        <HeadCell className="max-sm:w-1/3">Kind</HeadCell>
        <HeadCell>Approvals</HeadCell>
        <HeadCell>Publishing</HeadCell>
        <HeadCell className="max-md:hidden">Warnings that stop a submission</HeadCell>
        <HeadCell className="max-lg:hidden">Since</HeadCell>
      </tr>
    </thead>
    <tbody>
      {rules.map(({ kind, now, history: [newest] }) => (
        <tr key={kind}>
          <RowHeadCell>
            <TextLink data-row href={`/desk/rules/${kind}`}>
              {kindOf(kind).label.many}
            </TextLink>
          </RowHeadCell>
          <Cell>{now.approvals}</Cell>
          <Cell>{now.publishesAtOnce ? "At once" : "Apart"}</Cell>
          <Cell className="max-md:hidden">
            <Blocking rule={now} />
          </Cell>
          <Cell className="text-sm max-lg:hidden">
            {newest ? (
              <>
                <DateTime value={newest.at} />, by {newest.by}
              </>
            ) : (
              <span className="text-ink-soft">The beginning</span>
            )}
          </Cell>
        </tr>
      ))}
    </tbody>
  </Table>
);

const Blocking = ({ rule: { blocking } }: { rule: KindRule }) =>
  blocking.length === 0 ? (
    <span className="text-ink-soft">None</span>
  ) : (
    <ul className="text-sm">
      {blocking.map((code) => (
        <li key={code} className="first-letter:uppercase">
          {warningName(code)}
        </li>
      ))}
    </ul>
  );

/** Every rule that a kind has had, the newest first. */
export const RuleHistory = ({ history }: Pick<RulesOfKind, "history">) => (
  <ol className="max-w-measure border-t border-rule">
    {history.map((rule) => (
      <li key={rule.number} className="border-b border-rule py-2.5">
        <p className="first-letter:uppercase">{ruleText(rule)}.</p>
        <p className="text-sm break-words text-ink-soft">
          {rule.by}, <DateTime value={rule.at} />: “{rule.reason}”
        </p>
      </li>
    ))}
  </ol>
);
