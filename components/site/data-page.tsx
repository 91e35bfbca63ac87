import { KIND_NAMES } from "#lib/editorial/content.ts";
import { calendarPath, feedPath } from "#lib/site/reading/addresses.ts";
import type { DataView, Example } from "#lib/site/pages/data-page.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { Frame } from "./frame.tsx";
import { Section } from "./sections.tsx";

const RULES = ["instant", "lists", "csv", "unchanged", "web"] as const;
const PROBLEMS = [
  "problem-parameter",
  "problem-missing",
  "problem-withdrawn",
  "problem-too-many",
] as const;

/** How to take the record away: what the API answers, its rules, and examples. */
export function DataPage({ page, view }: { page: Opened; view: DataView }) {
  const { reading, name, isDemo } = page;
  const { say, href, path } = reading;
  return (
    <Frame reading={reading} name={name} path="/data" isDemo={isDemo}>
      <article>
        <header className="opening">
          <h1>{say("data.title")}</h1>
          <p className="lead">{say("data.lead")}</p>
        </header>
        <Section id="whole" title={say("data.whole")}>
          <p>{say("data.whole.said")}</p>
          <ul className="statements">
            <li>
              <a href={href("/data/record.zip")}>{say("data.whole.zip")}</a>
            </li>
            <li>
              <a href={href("/data/record.jsonl")}>{say("data.whole.lines")}</a>
            </li>
          </ul>
          <p>{view.licence}</p>
        </Section>
        <Section id="follow" title={say("data.follow")}>
          <p>{say("data.follow.feeds")}</p>
          <ul className="statements">
            <li>
              <a href={path(feedPath())}>{say("feed.ofAll")}</a>
            </li>
            {KIND_NAMES.map((kind) => (
              <li key={kind}>
                <a href={path(feedPath(kind))}>
                  {say("feed.of", { subject: reading.kinds[kind].label.many })}
                </a>
              </li>
            ))}
          </ul>
          <p>{say("data.follow.calendar")}</p>
          <ul className="statements">
            <li>
              <a href={path(calendarPath())}>{say("calendar.title")}</a>
            </li>
          </ul>
        </Section>
        <Section id="endpoints" title={say("data.endpoints")}>
          <p>{say("data.endpoints.said", { base: view.base })}</p>
          <p>
            <a href="/api/v1/openapi.json">{say("data.openapi")}</a>
          </p>
          <Endpoints view={view} reading={reading} />
        </Section>
        <Section id="rules" title={say("data.rules")}>
          <dl className="facts narrow">
            {RULES.map((rule) => (
              <div key={rule}>
                <dt>{say(`data.rules.${rule}.title`)}</dt>
                <dd>{say(`data.rules.${rule}`)}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section id="examples" title={say("data.examples")}>
          <p>{say("data.examples.said")}</p>
          {view.examples.map((example) => (
            <Exemplified key={example.says} example={example} reading={reading} />
          ))}
        </Section>
        <Section id="problems" title={say("data.problems")}>
          <p>{say("data.problems.said")}</p>
          <dl className="facts narrow">
            {PROBLEMS.map((problem) => (
              <div key={problem} id={problem}>
                <dt>{say(`data.${problem}`)}</dt>
                <dd>{say(`data.${problem}.said`)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </article>
    </Frame>
  );
}

function Endpoints({ view, reading }: { view: DataView; reading: Reading }) {
  const { say } = reading;
  return (
    <dl className="endpoints">
      {view.endpoints.map(({ path, says, parameters }) => (
        <div key={path}>
          <dt>
            <code>{path}</code>
          </dt>
          <dd>
            {say(says)}
            {parameters.length > 0 && (
              <details>
                <summary>{say("data.parameters")}</summary>
                <dl className="parameters">
                  {parameters.map((parameter) => (
                    <div key={parameter.name}>
                      <dt>
                        <code>{parameter.name}</code>
                      </dt>
                      <dd>
                        {parameter.says} <span className="soft">{bounds(parameter.schema)}</span>
                      </dd>
                    </div>
                  ))}
                </dl>
              </details>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What a parameter may be, where its schema bounds it. */
function bounds({
  enum: values,
  minimum,
  maximum,
  default: usual,
}: Readonly<Record<string, unknown>>): string {
  const among = Array.isArray(values)
    ? values.join(" | ")
    : typeof maximum === "number" && maximum < Number.MAX_SAFE_INTEGER
      ? `${minimum}–${maximum}`
      : "";
  return usual === undefined ? among : [among, `(${usual})`].filter(Boolean).join(" ");
}

function Exemplified({ example, reading }: { example: Example; reading: Reading }) {
  const { says, address, status, type, lines, cut } = example;
  const { say } = reading;
  return (
    <figure className="example">
      <figcaption>
        {say(says)}
        <br />
        {status === 200 ? (
          <a href={address}>
            <code>GET {address}</code>
          </a>
        ) : (
          <code>GET {address}</code>
        )}{" "}
        <span className="soft">
          {status}, {type}
        </span>
      </figcaption>
      <pre role="region" aria-label={say(says)} tabIndex={0}>
        <code lang={reading.recordLang}>{lines.join("\n")}</code>
        {cut > 0 && <i>{`\n… ${say("data.example.cut", { count: cut })}`}</i>}
      </pre>
    </figure>
  );
}
