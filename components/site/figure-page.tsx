import type { ReactNode } from "react";
import type { FigureAbout } from "#lib/site/figures/about.ts";
import type { FigureView } from "#lib/site/figures/load.ts";
import { FIGURE_NAMES, figurePath } from "#lib/site/figures/names.ts";
import { membersMap } from "#lib/site/geography/members-map.ts";
import type { MeetingsView } from "#lib/site/pages/meetings.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { Figure, SourceLine } from "./figure.tsx";
import { Frame } from "./frame.tsx";
import { Matrix } from "./matrix.tsx";
import { MeetingsTable } from "./meetings-page.tsx";
import { MembersMap, PlacesTable } from "./members-map.tsx";
import { Timeline } from "./timeline.tsx";
import { Totals } from "./totals.tsx";

type FigureProps = { page: Opened; figure: FigureView; about: FigureAbout };

/** A figure at its own address. */
export function FigurePage({ page, figure, about }: FigureProps) {
  const { reading, name, isDemo } = page;
  return (
    <Frame reading={reading} name={name} path={figurePath(about.name)} isDemo={isDemo}>
      <Figure about={about} level={1} table={tableOf(figure, reading)} reading={reading}>
        <FigureBody figure={figure} reading={reading} />
      </Figure>
    </Frame>
  );
}

/** A figure for a frame of another site: itself and where it comes from. */
export function EmbeddedFigure({ page, figure, about }: FigureProps) {
  const reading: Reading = { ...page.reading, target: "_blank" };
  const { say } = reading;
  return (
    <main className="embedded">
      <h1>{say(`figure.${about.name}.title`)}</h1>
      <FigureBody figure={figure} reading={reading} />
      <footer className="figure-foot">
        <p>
          <SourceLine about={about} reading={reading} />{" "}
          <a href={about.href} target={reading.target}>
            {say("figure.whole")}
          </a>
        </p>
      </footer>
    </main>
  );
}

/** Every figure, with where it is. */
export function FiguresPage({ page }: { page: Opened }) {
  const { reading, name, isDemo } = page;
  const { say, href } = reading;
  return (
    <Frame reading={reading} name={name} path="/figures" isDemo={isDemo}>
      <header className="opening">
        <h1>{say("figures.title")}</h1>
        <p className="lead">{say("figures.lead")}</p>
      </header>
      <ul className="bibliography">
        {FIGURE_NAMES.map((figure) => (
          <li key={figure}>
            <a href={href(figurePath(figure))}>{say(`figure.${figure}.title`)}</a>{" "}
            <span className="soft">{say(`figure.${figure}.unit`)}</span>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

type PartProps = { figure: FigureView; reading: Reading };

function FigureBody({ figure, reading }: PartProps) {
  switch (figure.name) {
    case "meetings":
      return (
        <>
          <Timeline rows={figure.view.list.rows} reading={reading} />
          <LatestMeetings {...figure.view} reading={reading} />
        </>
      );
    case "attendance":
      return (
        <>
          <Matrix view={figure.view.attendance} reading={reading} />
          <LatestMeetings {...figure.view} reading={reading} />
        </>
      );
    case "members":
      return <MembersMap map={membersMap(figure.places)} reading={reading} />;
    case "totals":
      return <Totals view={figure.view} reading={reading} />;
  }
}

/** Says that there are more meetings than a figure shows. */
function LatestMeetings({
  list,
  total,
  reading,
}: Pick<MeetingsView, "list" | "total"> & { reading: Reading }) {
  const count = list.rows.length;
  return count < total ? (
    <p className="key">{reading.say("list.latest", { count, total })}</p>
  ) : null;
}

/** The same as a table; attendance and totals are tables themselves. */
function tableOf(figure: FigureView, reading: Reading): ReactNode {
  switch (figure.name) {
    case "meetings":
      return <MeetingsTable rows={figure.view.list.rows} reading={reading} />;
    case "members":
      return (
        <PlacesTable
          places={figure.places}
          label={reading.say("figure.members.title")}
          reading={reading}
        />
      );
    case "attendance":
    case "totals":
      return null;
  }
}
