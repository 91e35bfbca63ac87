import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { Asked, Asking } from "#lib/desk/questions/ask.ts";
import { stepIn } from "#lib/site/pages/question-form.ts";
import { questionsPart } from "./questions.ts";

const ADDRESS = "/meetings/x/question?claim=present%2Fr7f2&version=3";
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** The part before a page that says what it is told; what it leaves alone is answered with 299. */
async function aSite(answers: Asking = "asked") {
  const asked: Asked[] = [];
  let time = 1_764_000_000_000;
  const part = questionsPart({
    secret: "a secret of thirty-three characters",
    now: () => time,
    overviewSlug: async () => "record",
    movedTo: async (address) =>
      address.startsWith("/meetings/old/") ? address.replace("/old/", "/x/") : undefined,
    ask: async (question) => {
      asked.push(question);
      return answers;
    },
    handler: async (request, response) => {
      const { headers, url } = request;
      const told = stepIn(new Headers(headers as Record<string, string>));
      response.end(
        JSON.stringify({
          url,
          cookie: headers.cookie,
          told,
          language: headers["x-ratify-language"],
        }),
      );
    },
  });
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    if (!(await part.handle?.(request, response))) response.writeHead(299).end();
  };
  const server = createServer((request, response) => void serve(request, response)).listen(0);
  closing.push(() => server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    timePasses: (milliseconds: number) => (time += milliseconds),
    async send(fields: Record<string, string>, address = ADDRESS, init: RequestInit = {}) {
      const response = await fetch(`http://127.0.0.1:${port}${address}`, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams(fields),
        ...init,
      });
      const text = await response.text();
      const page = text.startsWith("{") ? JSON.parse(text) : undefined;
      return { status: response.status, headers: response.headers, text, page, told: page?.told };
    },
  };
}

const WRITTEN = { words: "Who was there?", link: "", mail: "" };

test("what is sent to where an entry was arrives where it is now", async () => {
  const site = await aSite();
  const address = ADDRESS.replace("/x/", "/old/");
  const left = await site.send({ ...WRITTEN, step: "check" }, address);
  expect(left.status).toBe(308);
  expect(left.headers.get("location")).toBe(ADDRESS);
  const followed = await site.send({ ...WRITTEN, step: "check" }, address, { redirect: "follow" });
  expect(followed.told).toMatchObject({ step: "check", typed: WRITTEN });
});

test("a question is looked at once more, and then sent", async () => {
  const site = await aSite();
  const first = await site.send({ ...WRITTEN, step: "check" });
  expect(first.status).toBe(200);
  expect(first.told).toMatchObject({ step: "check", typed: WRITTEN });
  expect(first.headers.get("cache-control")).toBe("no-store");
  expect(first.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(site.asked).toEqual([]);
  site.timePasses(5_000);
  const second = await site.send({ ...WRITTEN, step: "send", stamp: first.told.stamp });
  expect(second.status).toBe(303);
  expect(second.headers.get("location")).toBe("/meetings/x/question?version=3&sent=yes");
  expect(site.asked).toMatchObject([
    {
      kind: "meeting",
      slug: "x",
      claim: "present/r7f2",
      version: 3,
      language: "en",
      words: "Who was there?",
    },
  ]);
});

test("in the reader's language, of the overview too", async () => {
  const site = await aSite();
  const address = "/fr/overview/question?claim=summary&version=1";
  const { told, page } = await site.send({ ...WRITTEN, step: "check" }, address);
  expect(page).toMatchObject({ url: "/overview/question?claim=summary&version=1", language: "fr" });
  site.timePasses(5_000);
  const { headers } = await site.send({ ...WRITTEN, step: "send", stamp: told.stamp }, address);
  expect(headers.get("location")).toBe("/fr/overview/question?version=1&sent=yes");
  expect(site.asked).toMatchObject([{ kind: "overview", slug: "record", language: "fr" }]);
});

test("who is too quick is told so, and the next press is in time", async () => {
  const site = await aSite();
  const { told } = await site.send({ ...WRITTEN, step: "check" });
  const quick = await site.send({ ...WRITTEN, step: "send", stamp: told.stamp });
  expect(quick.status).toBe(429);
  expect(quick.told).toMatchObject({ step: "check", refusal: "quick", typed: WRITTEN });
  site.timePasses(3_000);
  expect((await site.send({ ...WRITTEN, step: "send", stamp: quick.told.stamp })).status).toBe(303);
});

test("words that were not shown are shown first", async () => {
  const site = await aSite();
  const { told } = await site.send({ ...WRITTEN, step: "check" });
  site.timePasses(5_000);
  const other = await site.send({ ...WRITTEN, words: "Buy!", step: "send", stamp: told.stamp });
  expect(other.told).toMatchObject({ step: "check", refusal: "expired", typed: { words: "Buy!" } });
  expect(site.asked).toEqual([]);
});

test("what is wrong is said, and what was typed stays", async () => {
  const site = await aSite();
  const typed = { words: "", link: "a page", mail: "nobody" };
  const { status, told } = await site.send({ ...typed, step: "check" });
  expect(status).toBe(422);
  expect(told).toMatchObject({
    step: "write",
    typed,
    problems: { words: "none", link: "form", mail: "form" },
  });
  const trapped = await site.send({ ...WRITTEN, website: "https://spam.example/" });
  expect(trapped.told).toMatchObject({ step: "write", refusal: "trap", typed: WRITTEN });
});

test.each([
  ["too_many_here", 429, "tooManyHere"],
  ["too_many", 429, "tooMany"],
  ["not_public", 422, "notPublic"],
] as const)("a question that is not taken (%s) can be sent again", async (why, status, refusal) => {
  const site = await aSite(why);
  const { told } = await site.send({ ...WRITTEN, step: "check" });
  site.timePasses(5_000);
  const refused = await site.send({ ...WRITTEN, step: "send", stamp: told.stamp });
  expect(refused.status).toBe(status);
  expect(refused.told).toMatchObject({ refusal, typed: WRITTEN, stamp: told.stamp });
});

test("the page is told nothing of who asks", async () => {
  const site = await aSite();
  const { page } = await site.send({ ...WRITTEN, step: "check" }, ADDRESS, {
    headers: { cookie: "session=1", "x-ratify-question": "forged" },
  });
  expect(page.cookie).toBeUndefined();
  expect(page.told.typed).toEqual(WRITTEN);
});

test("long forms and other bodies are not read, and other addresses are left alone", async () => {
  const site = await aSite();
  expect((await site.send({ words: "x".repeat(40_000) })).status).toBe(413);
  const json = { body: "{}", headers: { "content-type": "application/json" } };
  expect((await site.send({}, ADDRESS, json)).status).toBe(413);
  for (const address of ["/meetings/x", "/meetings/x/question", "/desk/question", "/question"])
    expect((await site.send(WRITTEN, address)).status).toBe(299);
  expect((await site.send(WRITTEN, ADDRESS, { method: "PUT" })).status).toBe(299);
});
