import type { ReactNode } from "react";
import { dayInWords } from "#lib/site/words/dates.ts";
import type { FigureAbout } from "#lib/site/figures/about.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { CiteThis } from "./cite.tsx";

type AboutProps = { about: FigureAbout; reading: Reading };

/** A figure with its title, its unit and all that it takes to check, cite and share it. */
export function Figure({
  about,
  reading,
  level = 2,
  table,
  children,
}: AboutProps & {
  /** The level of its heading. */
  level?: 1 | 2;
  /** The same as a table, where the figure is none itself. */
  table?: ReactNode;
  children: ReactNode;
}) {
  const { say } = reading;
  const { name } = about;
  const Heading = `h${level}` as const;
  return (
    <section id={name} className="figure" aria-labelledby={`${name}-title`}>
      <header>
        <Heading id={`${name}-title`}>{say(`figure.${name}.title`)}</Heading>
        <p className="soft">{say(`figure.${name}.unit`)}</p>
      </header>
      {children}
      {table && (
        <details className="as-table">
          <summary>{say("figure.asTable")}</summary>
          {table}
        </details>
      )}
      <FigureFoot about={about} isAlone={level === 1} reading={reading} />
    </section>
  );
}

function FigureFoot({
  about,
  isAlone,
  reading,
}: AboutProps & {
  /** Whether this is the figure's own page. */
  isAlone: boolean;
}) {
  const { say } = reading;
  return (
    <footer className="figure-foot">
      <p>
        <SourceLine about={about} reading={reading} />
      </p>
      <ul>
        <li>
          <a href={about.csv}>{say("figure.csv")}</a>
        </li>
        <li>
          {isAlone ? (
            <a href={reading.href("/figures")}>{say("figures.all")}</a>
          ) : (
            <a href={about.href}>{say("figure.link")}</a>
          )}
        </li>
        <li>
          <CiteThis citing={about.citing} reading={reading} />
        </li>
        {about.snippet && (
          <li>
            <details>
              <summary>{say("figure.embed")}</summary>
              <p>{say("figure.embedExplained")}</p>
              <pre tabIndex={0} role="region" aria-label={say("figure.embedCode")}>
                <code>{about.snippet}</code>
              </pre>
            </details>
          </li>
        )}
      </ul>
    </footer>
  );
}

/** Where a figure comes from, and how fresh it is. */
export function SourceLine({ about: { source, publishedBy }, reading: { say, tag } }: AboutProps) {
  return publishedBy
    ? say("figure.source", { name: source, date: dayInWords(publishedBy, tag) })
    : say("figure.sourceEmpty", { name: source });
}
