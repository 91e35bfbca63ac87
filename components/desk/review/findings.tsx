import { Badge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/date-time.tsx";
import { findingOf, type ReviewedClaim } from "./types.ts";

/** What was found about a claim, by whom, and whether it was carried over. */
export function Findings({
  reviewed,
  revision,
  names,
  now,
}: {
  reviewed: ReviewedClaim;
  revision: string;
  names: Readonly<Record<string, string>>;
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
        <p key={check.id} className="break-words text-ink-soft">
          {check.finding === "supported" ? "Supported by " : "Disputed by "}
          {names[check.person] ?? "somebody"}, <RelativeTime value={check.at} now={now} />
          {check.madeOn !== revision && ", on another revision that says the same"}
          {check.reason && `: “${check.reason}”`}
        </p>
      ))}
    </div>
  );
}
