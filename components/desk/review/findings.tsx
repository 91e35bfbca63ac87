import { Badge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/date-time.tsx";
import type { Names } from "../diff/names.ts";
import { findingOf, type ReviewedClaim } from "./types.ts";

/** What was found about a claim, by whom, and whether it was carried over. */
export function Findings({
  reviewed,
  revision,
  names,
  sources,
  now,
}: {
  reviewed: Pick<ReviewedClaim, "checked">;
  revision: string;
  names: Readonly<Record<string, string>>;
  sources: Names["sources"];
  now: Date;
}) {
  const { checks, mustCite } = reviewed.checked;
  const finding = findingOf(reviewed);
  return (
    <div className="grid gap-1 text-sm">
      <p>
        {finding === "disputed" && <Badge tone="danger">Disputed</Badge>}
        {finding === "supported" && <Badge tone="good">Supported</Badge>}
        {finding === "unchecked" &&
          (mustCite ? (
            <Badge tone="warn">Not checked</Badge>
          ) : (
            <span className="text-ink-soft">Needs no check; the approval covers it.</span>
          ))}
      </p>
      {checks.map((check) => (
        <div key={check.id} className="break-words text-ink-soft">
          <p>
            {check.finding === "supported" ? "Supported by " : "Disputed by "}
            {names[check.person] ?? "somebody"}, <RelativeTime value={check.at} now={now} />
            {check.madeOn !== revision && ", on another revision that says the same"}
            {check.reason && `: “${check.reason}”`}
          </p>
          {check.evidence && (
            <p>
              Read in “{sources[check.evidence.source]?.csl.title ?? check.evidence.source}”
              {check.evidence.locator && `, ${check.evidence.locator}`}
              {check.evidence.quote && (
                <q className="block border-l-4 border-rule pl-3 font-serif">
                  {check.evidence.quote}
                </q>
              )}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
