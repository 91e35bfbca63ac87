import { TextLink } from "#components/ui/link-button.tsx";
import { claimsOf } from "#lib/editorial/claims.ts";
import type { EntryContent } from "#lib/editorial/content.ts";
import type { FreezeProblem } from "#lib/editorial/freeze.ts";
import type { Problem } from "#lib/editorial/missing.ts";
import type { Warning } from "#lib/editorial/warnings.ts";
import { freezeProblemLine, problemLine, warningText } from "#lib/editorial/words.ts";
import { entryAddress } from "../entries/addresses.ts";

/** What stops a submission, each line a link to the place in the draft. */
export function ProblemList({
  entry,
  problems,
  faults,
  blocking,
  content,
}: {
  entry: string;
  problems: Problem[];
  faults: FreezeProblem[];
  /** Warnings that stop a submission by the rule of the kind, and the words that they are about. */
  blocking: readonly Warning[];
  content?: EntryContent;
}) {
  const labels = new Map(content && claimsOf(content).map(({ path, label }) => [path, label]));
  // A cell's place is its own; a prose paragraph's and a field's is the claim's path.
  const lines = [
    ...problems.map((problem) => ({
      place: problem.column ? `${problem.path}/${problem.column}` : problem.path,
      text: problemLine(problem),
    })),
    ...blocking.map((warning) => {
      const [place = ""] = warning.paths;
      return { place, text: `${labels.get(place) ?? "The entry"}: ${warningText(warning)}` };
    }),
    ...faults.map((fault) => ({ place: placeOf(fault), text: freezeProblemLine(fault) })),
  ];
  return (
    <section
      aria-labelledby="problems-title"
      className="grid gap-2 rounded border-2 border-danger bg-raised p-4"
    >
      <h2 id="problems-title" className="font-serif text-xl font-semibold">
        {lines.length === 1
          ? "One thing stands in the way"
          : `${lines.length} things stand in the way`}
      </h2>
      <ul className="grid gap-1">
        {lines.map(({ place, text }, index) => (
          <li key={index}>
            <TextLink href={entryAddress(entry, place)} className="font-semibold text-danger">
              {text}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

const placeOf = (fault: FreezeProblem): string => {
  if (fault.code === "invalid") return fault.path;
  return fault.paths[0] ?? "";
};
