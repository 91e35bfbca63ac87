import { lowerFirst } from "#lib/site/words/lower-first.ts";
import type { EvidenceLink, Standing } from "#lib/site/pages/members.ts";
import type { Reading } from "#lib/site/reading/reading.ts";

const RESULTS = {
  met: "rule.met",
  "only-with-scope": "rule.onlyWithScope",
  "not-derivable": "rule.notDerivable",
  "not-applicable": "rule.notApplicable",
} as const;

/** Whether the rule of membership is met, with the rule and its evidence one click away. */
export function RuleResult({ standing, reading }: { standing: Standing; reading: Reading }) {
  const { say, href } = reading;
  const { membership } = standing;
  if (!membership) return null;
  const { counted, disputed, weak, atLeast, rule } = membership;
  const isShown = counted.length + disputed.length + weak.length > 0;
  if (membership.result === "not-applicable" && !isShown) {
    return <span className="soft">{say("rule.notApplicable")}</span>;
  }
  return (
    <details className="rule-evidence">
      <summary>
        {say(RESULTS[membership.result])}{" "}
        <span className="soft">
          {disputed.length > 0
            ? say("rule.ofDisputed", { count: counted.length, disputed: disputed.length, atLeast })
            : say("rule.of", { count: counted.length, atLeast })}
        </span>
      </summary>
      <p>
        {say("rule.says")} <span lang={reading.recordLang}>{rule}</span>{" "}
        <a href={`${href("/")}#facts`}>{say("rule.source")}</a>
      </p>
      {counted.length > 0 && <p>{say("rule.counted")}</p>}
      <Evidence links={counted} reading={reading} />
      {disputed.length > 0 && <p>{say("rule.disputed")}</p>}
      <Evidence links={disputed} reading={reading} />
      {weak.length > 0 && <p>{say("rule.weak")}</p>}
      <Evidence links={weak} reading={reading} />
      {!isShown && <p>{say("rule.nothing")}</p>}
    </details>
  );
}

function Evidence({ links, reading }: { links: readonly EvidenceLink[]; reading: Reading }) {
  if (links.length === 0) return null;
  return (
    <ul>
      {links.map(({ href, title, lang, date, level }) => (
        <li key={href}>
          <a href={`${reading.href(href)}#present`}>
            {date}, <span lang={lang}>{title}</span>
          </a>{" "}
          <span className="soft">{lowerFirst(level, reading.tag)}</span>
        </li>
      ))}
    </ul>
  );
}
