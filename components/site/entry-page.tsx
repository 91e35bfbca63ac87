import type { ReactNode } from "react";
import type { KindName } from "#lib/editorial/content.ts";
import { recordPath } from "#lib/site/reading/addresses.ts";
import type { Citing } from "#lib/site/files/cite.ts";
import { isInCalendar } from "#lib/site/files/days.ts";
import type { EntryView } from "#lib/site/entry/entry-view.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import type { Published } from "#lib/site/record/published-at.ts";
import type { Related } from "#lib/site/pages/related.ts";
import { ApparatusSections } from "./apparatus.tsx";
import { Facts } from "./facts.tsx";
import { Frame, type Section } from "./frame.tsx";
import { MeetingGlance } from "./meeting-glance.tsx";
import { RecordLanguage, RecordTitle } from "./record-language.tsx";
import { derivedFacts, RelatedSections } from "./related.tsx";
import { FieldSections, Lead } from "./sections.tsx";
import { VersionLine } from "./version.tsx";

export const SECTION_OF = {
  overview: "overview",
  meeting: "meetings",
  member: "members",
  pledge: "pledges",
} as const satisfies Record<KindName, Section>;

type EntryPageProps = {
  page: Opened;
  /** Absent of a preview, which is no version yet. */
  entry?: Published;
  view: EntryView;
  citing?: Citing;
  path: string;
  /** What other entries say about it; absent on an old version, which stands by itself. */
  related?: Related;
  /** How many questions of readers about it have had an outcome. */
  questions?: number;
  /** Said above everything, like that this is an old version. */
  notice?: ReactNode;
  /** The address of this very page, where it is that of a version. */
  self?: string;
};

/** The page of a meeting, a member or a pledge. */
export function EntryPage({
  page,
  entry,
  view,
  citing,
  path,
  related,
  questions,
  notice,
  self,
}: EntryPageProps) {
  const { reading, name, isDemo } = page;
  const section = SECTION_OF[view.kind];
  return (
    <Frame
      reading={reading}
      name={name}
      section={section}
      path={path}
      self={self}
      sincePath={`${recordPath(view.kind, view.slug)}/compare`}
      isDemo={isDemo}
    >
      <article>
        {notice}
        <header className="opening">
          <p className="kicker">{reading.kinds[view.kind].label.one}</p>
          <h1 lang={view.lang}>{view.title}</h1>
          <RecordTitle view={view} reading={reading} />
          <Lead lead={view.lead} reading={reading} />
          <RecordLanguage reading={reading} />
        </header>
        {related?.kind === "meeting" && related.row && (
          <MeetingGlance
            row={related.row}
            present={related.present}
            pledges={related.allPledges}
            reading={reading}
          />
        )}
        <Facts
          facts={view.facts}
          extra={related && derivedFacts({ related, reading })}
          reading={reading}
        />
        <FieldSections sections={view.sections} reading={reading} />
        {related && <RelatedSections related={related} reading={reading} />}
        <ApparatusSections apparatus={view.apparatus} version={entry} reading={reading} />
        {entry && citing && (
          <VersionLine
            version={entry}
            isInCalendar={related !== undefined && isInCalendar(entry)}
            questions={questions}
            citing={citing}
            reading={reading}
          />
        )}
      </article>
    </Frame>
  );
}
