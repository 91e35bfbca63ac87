import { Frame } from "#components/site/frame.tsx";
import { openRecord } from "#lib/site/page.ts";

export default async function NotFound() {
  const opened = await openRecord(undefined);
  if (!opened.ok) return null;
  const { reading, name, isDemo } = opened.page;
  const { say } = reading;
  return (
    <Frame reading={reading} name={name} path="/" isDemo={isDemo}>
      <p className="kicker">404</p>
      <h1>{say("missing.title")}</h1>
      <p className="lead">{say("missing.said")}</p>
      <ul className="statements">
        <li>
          <a href="/">{say("missing.overview")}</a>
        </li>
        <li>
          <a href="/changes">{say("missing.changes")}</a>
        </li>
        <li>
          <a href="/sources">{say("missing.sources")}</a>
        </li>
      </ul>
    </Frame>
  );
}
