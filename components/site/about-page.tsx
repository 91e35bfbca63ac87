import type { MessageKey } from "#lib/site/words/messages.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import { Frame } from "./frame.tsx";
import { Section } from "./sections.tsx";

type AboutKey = MessageKey & `about.${string}`;

/** What the page says, in the order of its reading: a heading, its paragraphs, and where to see it for oneself. */
const PARTS: readonly {
  id: string;
  title: AboutKey;
  says: readonly (AboutKey | "licence")[];
  see?: { title: MessageKey & (AboutKey | "questions.all"); path: string };
}[] = [
  {
    id: "claims",
    title: "about.claims",
    says: ["about.claims.1", "about.claims.2"],
    see: { title: "about.claims.see", path: "/sources" },
  },
  { id: "four-eyes", title: "about.eyes", says: ["about.eyes.1", "about.eyes.2", "about.eyes.3"] },
  { id: "words", title: "about.words", says: ["about.words.1", "about.words.2"] },
  {
    id: "corrections",
    title: "about.corrections",
    says: ["about.corrections.1", "about.corrections.2"],
    see: { title: "about.corrections.see", path: "/changes" },
  },
  {
    id: "questions",
    title: "about.questions",
    says: ["about.questions.1"],
    see: { title: "questions.all", path: "/questions" },
  },
  {
    id: "retractions",
    title: "about.retractions",
    says: ["about.retractions.1", "about.retractions.2"],
  },
  {
    id: "proof",
    title: "about.proof",
    says: ["about.proof.1", "about.proof.2"],
    see: { title: "about.proof.see", path: "/log" },
  },
  {
    id: "away",
    title: "about.away",
    says: ["about.away.1", "licence"],
    see: { title: "about.away.see", path: "/data" },
  },
];

/** How this record is made, and who checks it. */
export function AboutPage({
  page: { reading, name, isDemo },
  licence,
}: {
  page: Pick<Opened, "reading" | "name" | "isDemo">;
  /** Under which licence all of it may be used, in words. */
  licence: string;
}) {
  const { say, href } = reading;
  return (
    <Frame reading={reading} name={name} path="/about" isDemo={isDemo}>
      <article>
        <header className="opening">
          <h1>{say("about.title")}</h1>
          <p className="lead">{say("about.lead")}</p>
          {isDemo && (
            <p>
              <strong>{say("frame.demo")}</strong>
            </p>
          )}
        </header>
        {PARTS.map(({ id, title, says, see }) => (
          <Section key={id} id={id} title={say(title)}>
            {says.map((each) => (
              <p key={each}>{each === "licence" ? licence : say(each)}</p>
            ))}
            {see && (
              <p>
                <a href={href(see.path)}>{say(see.title)}</a>
              </p>
            )}
          </Section>
        ))}
      </article>
    </Frame>
  );
}
