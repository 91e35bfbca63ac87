import type { KindName } from "#lib/editorial/content.ts";
import { calendarPath, feedPath, questionPath, recordPath } from "#lib/site/reading/addresses.ts";
import type { Citing } from "#lib/site/files/cite.ts";
import { instantInWords } from "#lib/site/words/dates.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { CiteThis } from "./cite.tsx";

type VersionProps = {
  version: {
    kind: KindName;
    slug: string;
    number: number;
    approvedAt: Date;
    startsAt: Date;
    note: string;
  };
  /** Whether it is a meeting with a place in a calendar. */
  isInCalendar?: boolean;
  /** How many questions of readers have had an outcome. */
  questions?: number | undefined;
  citing: Citing;
  reading: Reading;
};

/** Which version this is, when it was approved and published, what changed, and how to cite it. */
export function VersionLine(props: VersionProps) {
  const { version, isInCalendar = false, questions = 0, citing, reading } = props;
  const { say, tag, href } = reading;
  const path = recordPath(version.kind, version.slug);
  return (
    <aside className="version" aria-label={say("version.label")}>
      <p>
        <a href={reading.path(`${path}/v/${version.number}`)}>{say("version.number", version)}</a>.{" "}
        {say("version.approved", { date: instantInWords(version.approvedAt, tag) })}{" "}
        {say("version.published", { date: instantInWords(version.startsAt, tag) })}{" "}
        <a href={href(`${path}/history`)}>{say("version.history")}</a>
        {" · "}
        <a href={reading.path(feedPath(version.kind, version.slug))}>{say("feed.follow")}</a>
        {isInCalendar && (
          <>
            {" · "}
            <a href={href(calendarPath(version.slug))}>{say("calendar.one")}</a>
          </>
        )}
      </p>
      <p>
        <span className="soft">{say("version.note")}</span>{" "}
        <span lang={reading.recordLang}>{version.note}</span>
      </p>
      <p>
        <a
          href={reading.path(questionPath(version.kind, version.slug, { version: version.number }))}
          rel="nofollow"
        >
          {say("question.of.entry")}
        </a>
        {questions > 0 && (
          <>
            {" · "}
            <a href={`${href(`${path}/history`)}#questions`}>
              {say("questions.here", { count: questions })}
            </a>
          </>
        )}
      </p>
      <CiteThis citing={citing} reading={reading} />
    </aside>
  );
}
