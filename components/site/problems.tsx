import { askedLocale } from "#lib/site/reading/asked-locale.ts";
import type { AsOf } from "#lib/site/record/instant.ts";
import { dayInWords } from "#lib/site/words/dates.ts";
import type { Opened } from "#lib/site/pages/page.ts";
import type { Withdrawal } from "#lib/site/record/public-history.ts";
import { readingNow } from "#lib/site/reading/reading.ts";
import { Frame } from "./frame.tsx";

/** A page for an `?asOf=` that cannot be read. */
export async function AsOfProblem({ asOf, path }: { asOf: AsOf & { ok: false }; path: string }) {
  const reading = readingNow(await askedLocale());
  const { say } = reading;
  return (
    <Frame reading={reading} name={say("frame.untitled")} path={path} isDemo={false}>
      <h1>{say("asOf.wrong.title")}</h1>
      <p className="lead">
        {asOf.problem === "form"
          ? say("asOf.wrong.form", { text: asOf.text })
          : say("asOf.wrong.future", { text: asOf.text })}
      </p>
      <p>
        <a href={reading.path(path)}>{say("asOf.wrong.way")}</a>
      </p>
    </Frame>
  );
}

/** The page of what was public once: that it was withdrawn, when and why. */
export function Withdrawn({
  page,
  withdrawal,
  path,
  historyPath,
}: {
  page: Opened;
  withdrawal: Withdrawal;
  path: string;
  historyPath: string;
}) {
  const { reading, name, isDemo } = page;
  const { say, tag, href } = reading;
  return (
    <Frame reading={reading} name={name} path={path} isDemo={isDemo}>
      <p className="kicker">{say(`withdrawn.${withdrawal.type}`)}</p>
      <h1>{say("withdrawn.title")}</h1>
      <p className="lead">
        {say(`withdrawn.${withdrawal.type}.said`, { date: dayInWords(withdrawal.at, tag) })}
      </p>
      <dl className="facts">
        <div>
          <dt>{say("withdrawn.reason")}</dt>
          <dd lang={reading.recordLang}>{withdrawal.reason}</dd>
        </div>
      </dl>
      <p>
        <a href={href(historyPath)}>{say("withdrawn.history")}</a>
      </p>
    </Frame>
  );
}
