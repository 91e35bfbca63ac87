import type { Opened } from "#lib/site/pages/page.ts";
import { Frame } from "./frame.tsx";

/** Said where nothing is published, with ways on. */
export function Missing({ page: { reading, name, isDemo } }: { page: Opened }) {
  const { say, href } = reading;
  return (
    <Frame reading={reading} name={name} path="/" isDemo={isDemo}>
      <h1>{say("missing.title")}</h1>
      <p className="lead">{say("missing.said")}</p>
      <ul className="statements">
        <li>
          <a href={href("/")}>{say("missing.overview")}</a>
        </li>
        <li>
          <a href={href("/changes")}>{say("missing.changes")}</a>
        </li>
        <li>
          <a href={href("/sources")}>{say("missing.sources")}</a>
        </li>
      </ul>
    </Frame>
  );
}
