import { entryPath, recordPath, withQuery } from "#lib/site/reading/addresses.ts";
import { instantInWords } from "#lib/site/words/dates.ts";
import type { Published } from "#lib/site/record/published-at.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import type { VersionPage as Loaded } from "#lib/site/pages/version-page.ts";
import { EntryPage } from "./entry-page.tsx";
import { Missing } from "./missing.tsx";
import { OverviewPage } from "./overview-page.tsx";
import { Withdrawn } from "./problems.tsx";

/** A version of an entry by itself, with the time in which readers saw it. */
export function VersionPage({ loaded }: { loaded: Loaded }) {
  const { page } = loaded;
  if (loaded.state === "missing") return <Missing page={page} />;
  if (loaded.state === "withdrawn") {
    return <Withdrawn page={page} withdrawal={loaded.withdrawal} path="/" historyPath="/changes" />;
  }
  const { entry } = loaded;
  const self = `${recordPath(entry.kind, entry.slug)}/v/${entry.number}`;
  const shown = { ...loaded, self, notice: <OldVersion entry={entry} reading={page.reading} /> };
  return entry.kind === "overview" ? (
    <OverviewPage {...shown} />
  ) : (
    <EntryPage {...shown} path={entryPath(entry.kind, entry.slug)} />
  );
}

function OldVersion({ entry, reading }: { entry: Published; reading: Reading }) {
  const { say, tag, path } = reading;
  const { kind, slug, number, startsAt, endedAt } = entry;
  const from = instantInWords(startsAt, tag);
  return (
    <p className="notice">
      {endedAt
        ? say("version.old", { number, from, until: instantInWords(endedAt, tag) })
        : say("version.isCurrent", { number, from })}{" "}
      <a href={path(entryPath(kind, slug))}>{say("version.toCurrent")}</a>
      {" · "}
      {endedAt && (
        <>
          <a href={path(withQuery(`${recordPath(kind, slug)}/compare`, { from: number }))}>
            {say("compare.withCurrent")}
          </a>
          {" · "}
        </>
      )}
      <a href={path(`${recordPath(kind, slug)}/history`)}>{say("version.history")}</a>
    </p>
  );
}
