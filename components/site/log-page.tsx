import { withQuery } from "#lib/site/reading/addresses.ts";
import { instantInWords } from "#lib/site/words/dates.ts";
import type { LogView } from "#lib/site/pages/log.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { ChangedEntry } from "./changes-page.tsx";
import { Paging } from "./filters.tsx";
import { Frame } from "./frame.tsx";
import { StackingTable, Section } from "./sections.tsx";

/** The public log: its links, what they prove, and the script that verifies them. */
export function LogPage({ page, view }: { page: Opened; view: LogView }) {
  const { reading, name, isDemo } = page;
  const { say, href } = reading;
  const { head, script, command } = view;
  return (
    <Frame
      reading={reading}
      name={name}
      path="/log"
      self={withQuery("/log", { page: view.page > 1 ? view.page : undefined })}
      isDemo={isDemo}
    >
      <article>
        <header className="opening">
          <h1>{say("log.title")}</h1>
          <p className="lead">{say("log.lead")}</p>
        </header>
        <Section id="how" title={say("log.how")}>
          <p>{say("log.how.chain")}</p>
          <p>{say("log.how.withheld")}</p>
          {head && (
            <p>
              {say("log.head", { seq: head.seq })} <code>{head.hash}</code>
            </p>
          )}
        </Section>
        <Section id="verify" title={say("log.verify")}>
          <p>{say("log.verify.said")}</p>
          <p>
            <a href="/log/verify-log.mjs">{say("log.verify.download")}</a>
          </p>
          <pre role="region" aria-label={say("log.verify.command")} tabIndex={0}>
            <code>{command}</code>
          </pre>
          <details>
            <summary>{say("log.verify.script")}</summary>
            <pre role="region" aria-label={say("log.verify.script")} tabIndex={0}>
              <code lang="en">{script}</code>
            </pre>
          </details>
          <p>
            {say("log.verify.data")} <a href={href("/api/v1/log")}>/api/v1/log</a>
          </p>
        </Section>
        <Section id="links" title={say("log.links")}>
          {view.rows.length === 0 ? (
            <p>{say("log.nothing")}</p>
          ) : (
            <Links view={view} reading={reading} />
          )}
          <Paging path="/log" {...view} query={{}} reading={reading} />
        </Section>
      </article>
    </Frame>
  );
}

function Links({ view, reading }: { view: LogView; reading: Reading }) {
  const { say, tag } = reading;
  return (
    <StackingTable label={say("log.links")} className="log" reading={reading}>
      <thead>
        <tr>
          <th scope="col">{say("log.number")}</th>
          <th scope="col">{say("log.at")}</th>
          <th scope="col">{say("log.what")}</th>
          <th scope="col">{say("log.hash")}</th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map(({ seq, at, type, kind, entryId, title, href: to, number, hash }) => (
          <tr key={seq} id={`link-${seq}`}>
            <th scope="row">{seq}</th>
            <td>{instantInWords(at, tag)}</td>
            <td>
              <ChangedEntry entryId={entryId} title={title} href={to} reading={reading} />{" "}
              <span className="soft">
                {reading.kinds[kind].label.one}, {say(`change.${type}`, { number })}
              </span>
            </td>
            <td>
              <code>{hash}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </StackingTable>
  );
}
