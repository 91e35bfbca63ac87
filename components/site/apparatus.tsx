import type { ReactNode } from "react";
import type { KindName } from "#lib/editorial/content.ts";
import type { ReferencePart } from "#lib/editorial/format.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import { questionPath } from "#lib/site/reading/addresses.ts";
import type { Apparatus, Reference } from "#lib/site/entry/apparatus.ts";
import { bibliographyLine } from "#lib/site/entry/bibliography.ts";
import { sourceHref } from "#lib/site/entry/source-href.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { REFERENCE_CARDS } from "./reference-cards.ts";
import { Section } from "./sections.tsx";

/** Lettered notes and numbered references at the foot of a page. */
export function ApparatusSections({
  apparatus,
  version,
  reading,
}: {
  apparatus: Apparatus;
  /** The version that readers may question; absent of a preview. */
  version?: Version | undefined;
  reading: Reading;
}) {
  const { say } = reading;
  const notes = apparatus.notes();
  const references = apparatus.references();
  return (
    <>
      {notes.length > 0 && (
        <Section id="notes" title={say("apparatus.notes")}>
          <ol className="notes">
            {notes.map(({ letter, anchor, text, href }) => (
              <li key={letter} id={anchor}>
                <a href={href} aria-label={say("apparatus.backFromNote", { letter })}>
                  {letter}
                </a>{" "}
                <span className="note" lang={reading.recordLang}>
                  {text}
                </span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {references.length > 0 && (
        <Section id="references" title={say("apparatus.references")}>
          <ol
            className="references"
            data-question={version && reading.path(questionAt(version))}
            data-words={version && say("question.of.claim")}
          >
            {references.map((reference) => (
              <ReferenceItem
                key={reference.number}
                reference={reference}
                version={version}
                reading={reading}
              />
            ))}
          </ol>
        </Section>
      )}
      {(notes.length > 0 || references.length > 0) && (
        <script data-keep="">{REFERENCE_CARDS}</script>
      )}
    </>
  );
}

type Version = {
  kind: KindName;
  slug: string;
  number: number;
  startsAt: Date;
  endedAt: Date | null;
};

const questionAt = ({ kind, slug, number }: Version, source?: string) =>
  questionPath(kind, slug, { ...(source && { source }), version: number });

function ReferenceItem({
  reference,
  version,
  reading,
}: {
  reference: Reference;
  version: Version | undefined;
  reading: Reading;
}) {
  const { anchor, backlinks, csl, number, source } = reference;
  const { say } = reading;
  const quoted = backlinks.filter(({ quote, locator }) => quote || locator);
  return (
    <li id={anchor}>
      <span className="backlinks">
        {backlinks.map(({ href: back, letter }) => (
          <a key={letter} href={back} aria-label={say("apparatus.back", { number, letter })}>
            {backlinks.length === 1 ? "↑" : letter}
          </a>
        ))}
      </span>{" "}
      <SourceLine csl={csl} reading={reading} />{" "}
      <span className="details">
        <a className="soft" href={sourceHref(source, version, reading)}>
          {say("reference.details")}
        </a>
      </span>
      {version && (
        <span className="soft question">
          {" · "}
          <a href={reading.path(questionAt(version, source))} rel="nofollow">
            {say("question.of.source")}
          </a>
        </span>
      )}
      {quoted.length > 0 && (
        <ul className="evidence">
          {quoted.map(({ letter, mark, quote, locator }) => (
            <li key={letter} data-mark={mark}>
              {backlinks.length > 1 && <span className="letter">{letter}</span>}{" "}
              {quote && <q lang={reading.recordLang}>{quote}</q>}
              {locator && (
                <span className="soft" lang={reading.recordLang}>
                  {" "}
                  {locator}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** A source in one line, with its link and its archived copies. */
export function SourceLine({ csl, reading }: { csl: CslItem; reading: Reading }) {
  const { say, tag } = reading;
  const line = bibliographyLine(csl, tag);
  return (
    <span className="source">
      {line.parts.map((part, index) => (
        <Part key={part.kind} part={part} href={line.href} isFirst={index === 0} />
      ))}
      .{line.accessed && <Softly>{say("source.accessed", { date: line.accessed })}</Softly>}
      {line.archived.map(({ on, href }, index) => {
        const words = on ? say("source.archivedOn", { date: on }) : say("source.archived");
        return (
          <Softly key={index}>
            {href ? (
              <a href={href} rel="noopener">
                {words}
              </a>
            ) : (
              words
            )}
          </Softly>
        );
      })}
    </span>
  );
}

function Softly({ children }: { children: ReactNode }) {
  return <span className="soft"> {children}</span>;
}

/** The parts as the house style writes them: author, title, [translation], outlet, date, [language]. */
function Part({
  part: { kind, text, lang },
  href,
  isFirst,
}: {
  part: ReferencePart;
  href: string | undefined;
  isFirst: boolean;
}) {
  const isBracketed = kind === "translation" || kind === "language";
  const words =
    kind === "title" ? <cite lang={lang}>{text}</cite> : isBracketed ? `[${text}]` : text;
  return (
    <>
      {!isFirst && (isBracketed ? " " : ", ")}
      {kind === "title" && href ? (
        <a href={href} rel="noopener">
          {words}
        </a>
      ) : (
        words
      )}
    </>
  );
}
