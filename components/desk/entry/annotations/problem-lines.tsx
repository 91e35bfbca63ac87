"use client";
import { CircleAlert } from "lucide-react";
import { VALUE_FAULTS } from "#lib/editorial/check-value.ts";
import { problemText } from "#lib/editorial/words.ts";
import { useProblemsAt } from "../draft/problems.tsx";

/** What a claim still lacks, beside it. What is wrong with a value is said by its own input. */
export function ProblemLines({ path }: { path: string }) {
  const problems = useProblemsAt(path).filter(
    ({ code }) => !(VALUE_FAULTS as readonly string[]).includes(code),
  );
  if (problems.length === 0) return null;
  return (
    <ul className="grid gap-0.5">
      {problems.map((problem) => (
        <li
          key={`${problem.code} ${problem.column ?? ""}`}
          className="flex items-start gap-1.5 text-sm text-warn"
        >
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            {problem.column && `${problem.label.split(": ").at(-1)}: `}
            {problemText(problem)}
          </span>
        </li>
      ))}
    </ul>
  );
}
