// The script that readers run, against real answers and against answers that were tampered with.
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { publish } from "#lib/desk/publish.ts";
import { retract } from "#lib/desk/retract.ts";
import { openDesk, valueOf, type TestDesk } from "#lib/desk/testing/desk.ts";
import { respond } from "../api/respond.ts";
import { publishTestConfig } from "../testing/config.ts";

type Link = {
  seq: number;
  prevHash: string;
  hash: string;
  body: string | null;
  withheld: { revision: string } | null;
};
type Log = { data: Link[]; next: string | null; head: { seq: number; hash: string } };

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
  publishTestConfig(desk.urls);
  await desk.published();
  const taken = await desk.approved(
    await desk.submit(await desk.aDraft(), desk.editor, "A note that is withdrawn"),
  );
  valueOf(await publish(desk.as(desk.reviewer), taken));
  valueOf(await retract(desk.as(desk.reviewer), { ...taken, reason: "It was wrong." }));
  await desk.published();
});
afterAll(async () => {
  await closeDatabases();
  await desk.close();
});

type Verdict = { ok: boolean; said: string };

/** Runs the script against the API, whose answers pass through `tamper`, two links at a time. */
async function verified(
  tamper: (log: Log) => void = () => {},
  kept: string[] = [],
): Promise<Verdict> {
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? "/", "http://record.example");
      url.searchParams.set("limit", "2");
      const log = (await (await respond(new Request(url))).json()) as Log;
      tamper(log);
      response.end(JSON.stringify(log));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  try {
    const run = promisify(execFile);
    const script = "lib/site/files/verify-log.mjs";
    const { stdout } = await run(process.execPath, [script, `http://127.0.0.1:${port}`, ...kept]);
    return { ok: true, said: stdout.trim() };
  } catch (error) {
    return { ok: false, said: (error as { stderr: string }).stderr.trim() };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
const change = (seq: number, how: (link: Link) => void) => (log: Log) => {
  for (const link of log.data) if (link.seq === seq) how(link);
};

test("the log as it is holds, also where a note is withheld", async () => {
  const { ok, said } = await verified();
  expect(said).toMatch(/^All 4 links hold\. The last one: 4 [0-9a-f]{64}$/);
  expect(ok).toBe(true);
});

test("what was kept of it the last time is still in it", async () => {
  const { said } = await verified();
  const kept = said.split(" ").slice(-2);
  expect(await verified(undefined, kept)).toEqual({ ok: true, said });
  await desk.published();
  expect((await verified(undefined, kept)).said).toMatch(/^All 5 links hold/);
  expect(await verified(undefined, [kept[0] ?? "", "0".repeat(64)])).toEqual({
    ok: false,
    said: "Link 4 is not the one that was kept.",
  });
  expect((await verified(undefined, ["99", "0".repeat(64)])).said).toBe(
    "Link 99 is gone: the log has become shorter.",
  );
});

test.each<[string, (log: Log) => void, string]>([
  [
    "a word of an event is changed",
    change(1, (link) => (link.body = (link.body ?? "").replace("A change", "A chance"))),
    "Link 1 has been changed.",
  ],
  [
    "a hash is changed",
    change(1, (link) => (link.hash = "f".repeat(64))),
    "Link 1 has been changed.",
  ],
  [
    "the hash of a withheld link is changed",
    change(2, (link) => (link.hash = "f".repeat(64))),
    "Link 3 does not follow from the one before.",
  ],
  [
    "a link is left out",
    (log) => (log.data = log.data.filter(({ seq }) => seq !== 3)),
    "Link 3 is missing.",
  ],
  [
    "the words of a link are withheld though nothing withdrew them",
    change(1, (link) => {
      link.withheld = {
        revision: (JSON.parse(link.body ?? "{}") as { revision: string }).revision,
      };
      link.body = null;
    }),
    "Link 1 withholds its words, but nothing withdrew its revision",
  ],
  [
    "the end is cut off",
    (log) => {
      log.data = log.data.filter(({ seq }) => seq < 3);
      log.next = null;
    },
    "The log ends at 2, but says",
  ],
])("it fails when %s", async (_, tamper, words) => {
  const { ok, said } = await verified(tamper);
  expect(said).toContain(words);
  expect(ok).toBe(false);
});
