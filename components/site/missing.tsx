import { isOfThen, missingTitle } from "#lib/site/reading/nothing-here.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import { instantInWords } from "#lib/site/words/dates.ts";
import { Frame } from "./frame.tsx";

/** Said where nothing is published, or was at the instant asked for, with ways on. */
export function Missing({
  page: { reading, name, isDemo },
  path = "/",
  since,
}: {
  page: Opened;
  /** The page that was asked for, where it may be one at another instant. */
  path?: string;
  /** Since when something is or was public there after all. */
  since?: Date | undefined;
}) {
  const { say, href, tag } = reading;
  const isEarly = isOfThen(reading, path);
  return (
    <Frame reading={reading} name={name} path={path} isDemo={isDemo}>
      <h1>{missingTitle(reading, path)}</h1>
      <p className="lead">
        {since
          ? say("missing.since", { date: instantInWords(since, tag) })
          : say(isEarly ? "missing.then" : "missing.said")}
      </p>
      <ul className="statements">
        {isEarly && (
          <li>
            <a href={reading.path(path)}>{say("asOf.wrong.way")}</a>
          </li>
        )}
        <li>
          <a href={href("/")}>{say("missing.overview")}</a>
        </li>
        <li>
          <a href={href("/changes")}>{say("missing.changes")}</a>
        </li>
        <li>
          <a href={href("/sources")}>{say("missing.sources")}</a>
        </li>
      </ul>
    </Frame>
  );
}
