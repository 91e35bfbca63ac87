import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { people } from "#db/schema.ts";
import type { Person } from "#lib/auth/sessions.ts";
import { seeAll } from "#lib/desk/notices/see.ts";
import { openDesk, type TestDesk } from "#lib/desk/testing/desk.ts";
import { compose } from "./compose.ts";
import { newsPart } from "./news.ts";

let desk: TestDesk;
let server: Server;
let part: ReturnType<typeof newsPart>;
let address: string;

beforeAll(async () => {
  desk = await openDesk();
  part = newsPart({ db: desk.db, listenUrl: desk.urls.listen, personOf });
  part.start();
  server = createServer(
    (request, response) => void compose(() => [part]).request(request, response),
  ).listen(0);
  address = `http://localhost:${(server.address() as AddressInfo).port}/desk/news`;
});
afterAll(async () => {
  await part.stop?.();
  server.close();
  await desk.close();
});

/** The cookie is the person's id. */
async function personOf(cookie: string | undefined): Promise<Person | null> {
  const [found] = cookie ? await desk.db.select().from(people).where(eq(people.id, cookie)) : [];
  if (!found || found.disabledAt) return null;
  return { ...found, email: found.email ?? "", sessionId: cookie ?? "" };
}

type Told = { id: number; unseen: number; news: { text: string }[] };

/** What a page that is open is told, in order; `over` once the server has ended it. */
async function open(cookie: string, lastEventId?: number) {
  const leave = new AbortController();
  const answer = await fetch(address, {
    headers: { cookie, ...(lastEventId !== undefined && { "last-event-id": String(lastEventId) }) },
    signal: leave.signal,
  });
  const page = { status: answer.status, told: [] as Told[], over: false, leave };
  void (async () => {
    let text = "";
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      page.told = [...text.matchAll(/id: (\d+)\ndata: (.*)\n\n/g)].map(([, id, data]) => ({
        id: Number(id),
        ...JSON.parse(data ?? ""),
      }));
    }
    page.over = true;
  })().catch(() => {});
  return page;
}
const last = ({ told }: { told: Told[] }) => told.at(-1);
const until = (fact: () => void) => vi.waitFor(fact, { timeout: 10_000 });

it("tells an open page at once what came, what it missed, and what was seen elsewhere", async () => {
  await desk.published();
  const page = await open(desk.editor.id);
  // What was there before stands on the page: only its number is told.
  await until(() => expect(last(page)).toMatchObject({ unseen: 2, news: [] }));

  await desk.approved();
  await until(() =>
    expect(last(page)).toMatchObject({
      unseen: 3,
      news: [{ text: "Test reviewer approved revision 1 of “A meeting”." }],
    }),
  );
  const { id } = last(page) ?? { id: 0 };
  page.leave.abort();

  await desk.approved();
  const again = await open(desk.editor.id, id);
  await until(() => expect(last(again)).toMatchObject({ unseen: 4, news: [expect.anything()] }));
  await seeAll(desk.db, desk.editor.id, last(again)?.id ?? 0);
  await until(() => expect(last(again)).toMatchObject({ unseen: 0, news: [] }));
  again.leave.abort();
});

it("tells nobody what concerns another, and nobody without a role or a session anything", async () => {
  const stranger = await desk.aPerson();
  expect((await open(stranger.id)).status).toBe(404);
  expect((await open("")).status).toBe(404);
  const other = await open(desk.otherEditor.id);
  await until(() => expect(other.told).toHaveLength(1));
  const own = await open(desk.editor.id);
  await desk.approved();
  await until(() => expect(last(own)?.news).toHaveLength(1));
  expect(other.told).toHaveLength(1);
  other.leave.abort();
  own.leave.abort();
});

it("ends when the account is closed", async () => {
  const gone = await desk.aPerson("editor");
  const page = await open(gone.id);
  await until(() => expect(page.told).toHaveLength(1));
  await desk.db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, gone.id));
  await until(() => expect(page.over).toBe(true));
});
