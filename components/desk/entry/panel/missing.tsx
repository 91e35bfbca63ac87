"use client";
import { Info } from "lucide-react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Warning } from "#lib/editorial/warnings.ts";
import { problemLine, warningText } from "#lib/editorial/words.ts";
import { useFindings, useMissingCount } from "../draft/problems.tsx";
import { useUnkeptList } from "../draft/unkept.tsx";
import { MissingCount } from "./missing-count.tsx";
import { PlaceLink } from "./place-link.tsx";

/** What stands between the draft and its submission. */
export function Missing() {
  const { problems, blocking } = useFindings();
  const count = useMissingCount();
  const unkept = useUnkeptList();
  return (
    <section
      id="missing"
      tabIndex={-1}
      aria-labelledby="panel-missing"
      className="grid scroll-mt-28 gap-2"
    >
      <h2 id="panel-missing" className="flex items-center gap-2 font-semibold">
        <MissingCount />
      </h2>
      {count > 0 && (
        <ul className="grid gap-1.5 xl:max-h-[45vh] xl:overflow-y-auto text-sm">
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.column ?? ""} ${problem.code}`}>
              <PlaceLink path={problem.path}>{problemLine(problem)}</PlaceLink>
            </li>
          ))}
          {blocking.map((warning) => (
            <li key={keyOf(warning)}>
              <PlaceLink path={warning.paths[0] ?? ""}>{warningText(warning)}</PlaceLink>
            </li>
          ))}
        </ul>
      )}
      {unkept.size > 0 && (
        <div className="border-l-4 border-warn pl-3 text-sm">
          <p className="font-semibold">Typed, but not in the draft yet</p>
          <ul>
            {[...unkept].map(([id, words]) => (
              <li key={id}>
                <PlaceLink path={id}>{words}</PlaceLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

const keyOf = ({ code, source = "", paths }: Warning): string =>
  `${code} ${source} ${paths.join(" ")}`;

/** What deserves a second look. */
export function Warnings() {
  const { warnings } = useFindings();
  if (warnings.length === 0) return null;
  return (
    <section aria-labelledby="panel-warnings" className="grid gap-2">
      <h2 id="panel-warnings" className="flex items-center gap-2 font-semibold">
        <Info aria-hidden className="size-4 text-ink-soft" />
        Worth a second look
      </h2>
      <Disclosure summary={warnings.length === 1 ? "1 remark" : `${warnings.length} remarks`}>
        <ul className="grid gap-2 xl:max-h-[45vh] xl:overflow-y-auto text-sm">
          {warnings.map((warning) => (
            <li key={keyOf(warning)}>
              {warningText(warning)}{" "}
              {warning.paths[0] && <PlaceLink path={warning.paths[0]}>Go there</PlaceLink>}
            </li>
          ))}
        </ul>
      </Disclosure>
      <p className="text-sm text-ink-soft">None of this stops a submission.</p>
    </section>
  );
}
