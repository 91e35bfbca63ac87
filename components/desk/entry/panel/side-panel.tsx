"use client";
import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { problemLine, warningText } from "#lib/editorial/words.ts";
import { useFindings } from "../draft/problems.tsx";
import { useUnkeptList } from "../draft/unkept.tsx";
import type { EntryDeskProps } from "../entry-props.ts";
import { goToClaim } from "../go-to.ts";

/** What stands between the draft and its submission, what deserves a second look, and who is involved. */
export function SidePanel({ authors, reviewers, me }: EntryDeskProps) {
  return (
    <div className="grid gap-6">
      <Missing />
      <Warnings />
      <section aria-labelledby="panel-people" className="grid gap-1">
        <h2 id="panel-people" className="font-semibold">
          People
        </h2>
        <p className="text-sm">
          <span className="text-ink-soft">Changed this draft: </span>
          {authors.length > 0 ? namesOf(authors, me.id) : "nobody yet"}
        </p>
        <p className="text-sm">
          <span className="text-ink-soft">Could review it: </span>
          {reviewers.length > 0
            ? namesOf(reviewers, me.id)
            : "nobody: all who may review have changed it"}
        </p>
      </section>
    </div>
  );
}

const namesOf = (people: readonly { id: string; name: string }[], me: string) =>
  people.map(({ id, name }) => (id === me ? "you" : name)).join(", ");

/** "3 things missing", or that nothing is. */
export function missingWords(count: number): string {
  if (count === 0) return "Nothing is missing";
  return count === 1 ? "1 thing missing" : `${count} things missing`;
}

function Missing() {
  const { problems } = useFindings();
  const unkept = useUnkeptList();
  const Icon = problems.length === 0 ? CircleCheck : CircleAlert;
  return (
    <section
      id="missing"
      tabIndex={-1}
      aria-labelledby="panel-missing"
      className="grid scroll-mt-28 gap-2"
    >
      <h2 id="panel-missing" className="flex items-center gap-2 font-semibold">
        <Icon
          aria-hidden
          className={problems.length === 0 ? "size-4 text-good" : "size-4 text-warn"}
        />
        {missingWords(problems.length)}
      </h2>
      {problems.length > 0 && (
        <ul className="grid max-h-[45vh] gap-1.5 overflow-y-auto text-sm">
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.column ?? ""} ${problem.code}`}>
              <PlaceLink path={problem.path}>{problemLine(problem)}</PlaceLink>
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

function Warnings() {
  const { warnings } = useFindings();
  if (warnings.length === 0) return null;
  return (
    <section aria-labelledby="panel-warnings" className="grid gap-2">
      <h2 id="panel-warnings" className="flex items-center gap-2 font-semibold">
        <Info aria-hidden className="size-4 text-ink-soft" />
        Worth a second look
      </h2>
      <Disclosure summary={warnings.length === 1 ? "1 remark" : `${warnings.length} remarks`}>
        <ul className="grid max-h-[45vh] gap-2 overflow-y-auto text-sm">
          {warnings.map((warning) => (
            <li key={`${warning.code} ${warning.source ?? ""} ${warning.paths.join(" ")}`}>
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

function PlaceLink({ path, children }: { path: string; children: string }) {
  return (
    <a
      className="link"
      href={`#${path}`}
      onClick={(event) => {
        // Also a hash, so that a row opens; the browser alone would not move focus.
        event.preventDefault();
        history.replaceState(null, "", `#${path}`);
        dispatchEvent(new HashChangeEvent("hashchange"));
        requestAnimationFrame(() => goToClaim(path));
      }}
    >
      {children}
    </a>
  );
}
