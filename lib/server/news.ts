// Tells open pages of the desk what is new, by server-sent events: how many notices their person has not seen, and the
// sentences of those that came since the page was told last. Authorised when it opens, and again at each sign of life.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Db } from "#db/client.ts";
import type { Person } from "#lib/auth/sessions.ts";
import { countNotices, readNotices, type Notice } from "#lib/desk/notices/read-notices.ts";
import { noticeSentence } from "#lib/editorial/words.ts";
import { may } from "#lib/editorial/policy.ts";
import { createWire } from "#lib/press/wire.ts";
import { answer, type Part } from "./compose.ts";

const ADDRESS = "/desk/news";
const NOTICES = "ratify_notices";
const PEOPLE = "ratify_people";
/** Proxies end what is silent for a minute; sessions that have ended are noticed at the latest then. */
const SIGN_OF_LIFE_MS = 25_000;
/** For one person. Windows of one browser share a stream, so that more than that is no honest use. */
const MOST_PAGES = 20;
/** More than that is told by their number alone. */
const MOST_SENTENCES = 5;

type Page = {
  person: string;
  cookie: string | undefined;
  response: ServerResponse;
  /** The newest notice that the page was told of. */
  last: number;
  /** One message after the other, so that none is told twice. */
  telling: Promise<void>;
};

type Options = {
  db: Db;
  listenUrl: string;
  personOf: (cookie: string | undefined) => Promise<Person | null>;
};

/** Makes the part; it listens from `start` to `stop`. */
export function newsPart({ db, listenUrl, personOf }: Options): Part & { start(): void } {
  const pages = new Set<Page>();

  const tell = async (page: Page): Promise<void> => {
    try {
      const { unseen, last } = await countNotices(db, page.person);
      const fresh =
        last > page.last
          ? await readNotices(db, page.person, {
              after: page.last,
              unseen: true,
              limit: MOST_SENTENCES,
            })
          : [];
      page.last = Math.max(last, page.last);
      write(page, { unseen, news: fresh.toReversed().map(sentence) });
    } catch (error) {
      // The page asks again by itself.
      console.error("A page could not be told what is new:", error);
      close(page);
    }
  };
  const close = (page: Page): void => {
    pages.delete(page);
    page.response.end();
  };
  const stillThere = async (page: Page): Promise<void> => {
    const person = await personOf(page.cookie).catch(() => undefined);
    // Not while the database cannot be asked.
    if (person === undefined) return;
    if (person?.id !== page.person || !may(person, "readDesk")) close(page);
    else page.response.write(":\n\n");
  };

  const wire = createWire({
    url: listenUrl,
    name: "ratify news",
    channels: [NOTICES, PEOPLE],
    onChange: (heard) => {
      for (const page of pages) {
        if (heard && heard.payload !== page.person) continue;
        if (heard?.channel === PEOPLE) void stillThere(page);
        else page.telling = page.telling.then(() => tell(page));
      }
    },
  });
  const timer = setInterval(() => {
    for (const page of pages) void stillThere(page);
  }, SIGN_OF_LIFE_MS);
  timer.unref();

  const open = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { cookie } = request.headers;
    const person = await personOf(cookie);
    if (!person || !may(person, "readDesk")) return answer(response, 404, "Not found");
    const own = [...pages].filter((page) => page.person === person.id);
    if (own.length >= MOST_PAGES) {
      // By this a browser knows not to come back.
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store",
      "x-accel-buffering": "no",
      "x-robots-tag": "noindex, nofollow",
    });
    response.write("retry: 3000\n\n");
    // A page that comes back is told what it missed; a new one, that shows everything, only their number.
    const { last } = await countNotices(db, person.id);
    const page: Page = {
      person: person.id,
      cookie,
      response,
      last: toldUntil(request, last),
      telling: Promise.resolve(),
    };
    pages.add(page);
    response.on("close", () => pages.delete(page));
    page.telling = tell(page);
  };

  return {
    name: "News",
    start: () => wire.start(),
    async handle(request, response) {
      if (request.method !== "GET" || request.url?.split("?")[0] !== ADDRESS) return false;
      await open(request, response);
      return true;
    },
    async stop() {
      clearInterval(timer);
      for (const page of pages) close(page);
      await wire.stop();
    },
  };
}

const sentence = ({ seq, kind, by, title, number }: Notice) => ({
  seq,
  text: noticeSentence(kind, { by, title, number }),
});

type Message = { unseen: number; news: ReturnType<typeof sentence>[] };

const write = ({ response, last }: Page, message: Message): void => {
  response.write(`id: ${last}\ndata: ${JSON.stringify(message)}\n\n`);
};

/** The last that a page says it was told: never later than what there is. */
const toldUntil = (request: IncomingMessage, last: number): number => {
  const said = request.headers["last-event-id"];
  return typeof said === "string" && /^\d{1,15}$/.test(said) ? Math.min(Number(said), last) : last;
};
