// The parts of the running server, put together. A new part is started and listed here.
import { appDb } from "#db/client.ts";
import { personFromCookie } from "#lib/auth/person-from-cookie.ts";
import { createCollab } from "#lib/collab/server.ts";
import type { Config } from "#lib/config.ts";
import { startJobs } from "#lib/jobs/jobs.ts";
import { ask } from "#lib/desk/questions/ask.ts";
import { createPress } from "#lib/press/press.ts";
import { printThrough, type RequestHandler } from "#lib/press/print-through.ts";
import { createWire } from "#lib/press/wire.ts";
import { destinationOf, isEndless, mayBeFramed } from "#lib/site/reading/addresses.ts";
import { askedFor } from "#lib/site/reading/asked.ts";
import { movedTo } from "#lib/site/reading/moved.ts";
import { publishedAt } from "#lib/site/record/published-at.ts";
import { apiLimitPart } from "./api-limit.ts";
import { bodyLimitPart } from "./body-limit.ts";
import type { Part } from "./compose.ts";
import { newsPart } from "./news.ts";
import { nextPart } from "./next.ts";
import { previewPart } from "./preview.ts";
import { questionsPart } from "./questions/questions.ts";

/**
 * Starts the parts, in the order in which a request passes them: sockets, the limits, what readers send, the press, Next. They stop in the
 * same order, from the outside in; Next comes last.
 */
export async function startParts(
  config: Config,
  { isDevelopment }: { isDevelopment: boolean },
): Promise<readonly Part[]> {
  const next = await nextPart(config, isDevelopment);
  const pages: RequestHandler = async (request, response) => next.handle(request, response);
  const press = pressPart(config, pages, isDevelopment);
  press.start();
  // Ready before the first reader asks for a list, if they take their time; whoever does not waits for it.
  publishedAt("now")
    .listing()
    .catch(() => {});
  const collab = createCollab({
    db: appDb(),
    listenUrl: config.databaseUrls.listen,
    publicUrl: config.publicUrl,
    personOf: personFromCookie,
  });
  await collab.start();
  const news = newsPart({
    db: appDb(),
    listenUrl: config.databaseUrls.listen,
    personOf: personFromCookie,
  });
  news.start();
  const jobs = await startJobs(config.databaseUrls.app);
  const apiLimit = config.apiLimit === undefined ? [] : [apiLimitPart(config.apiLimit)];
  const limits = [bodyLimitPart(personFromCookie), ...apiLimit];
  const questions = questionsPart({
    handler: pages,
    secret: config.authSecret,
    ask: (question) => ask(appDb(), question),
    overviewSlug: () => publishedAt("now").overviewSlug(),
    movedTo,
  });
  return [jobs, collab, news, ...limits, questions, press, previewPart(pages), next];
}

function pressPart(config: Config, pages: RequestHandler, isDevelopment: boolean) {
  return createPress({
    render: printThrough(pages, askedFor),
    destinationOf,
    movedTo,
    mayBeFramed,
    isEndless,
    // In development each request prints anew, for the pages themselves change.
    wire: isDevelopment
      ? () => ({ isUp: false, start: () => {}, stop: async () => {} })
      : (onChange) => createWire({ url: config.databaseUrls.listen, onChange }),
  });
}
