// How a long draft with many people in it feels: from a key to its paint, and from a key to the screen of somebody else.
import { setTimeout as delay } from "node:timers/promises";
import { chromium, type Browser, type Page } from "@playwright/test";
import * as Y from "yjs";
import { draftOn } from "#e2e/pages/draft.ts";
import { openRecord, type StoryEntry } from "#e2e/support/record.ts";
import { signInAs } from "#e2e/support/sign-in.ts";
import { startServer, type RunningServer } from "#e2e/support/start-server.ts";
import { openDraft, type OpenDraft } from "#lib/collab/client.ts";
import { proseFragment, replaceField } from "#lib/collab/layout.ts";
import { LIVE_PATH } from "#lib/collab/protocol.ts";
import { socketWith, until } from "#lib/collab/testing/visitors.ts";
import { fieldsOf } from "#lib/editorial/kinds.ts";
import { findBrowser } from "#bin/browser.mjs";

const PARAGRAPHS = 100;
const WORDS_EACH = 100;
/** Beside the two whose screens are looked at. */
const COLLEAGUES = 18;
const KEYS = 200;
/** Of the keys, the first are not counted: everything is being compiled. */
const WARM_UP = 40;
/** Milliseconds between the keys of whoever is measured, and of each colleague. */
const PAUSE = 150;
const COLLEAGUES_PAUSE = 1_000;
/** Stands nowhere in the text but where it was typed. */
const KEY = "q";

type TypingSpeed = {
  words: number;
  people: number;
  keys: number;
  /** Milliseconds from the key to the frame that shows it. */
  paint: Percentiles;
  /** Milliseconds from the key to the frame of another person's screen that shows it. */
  elsewhere: Percentiles;
};
type Percentiles = { p50: number; p95: number };

/** Types in a draft of ten thousand words while twenty people have it open and most of them write in it too. */
export async function measureTyping(progress: (message: string) => void): Promise<TypingSpeed> {
  const server = await startServer();
  const record = await openRecord(server.dataDir);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath && executablePath !== "playwright" ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const colleagues: OpenDraft[] = [];
  try {
    const entry = await record.aDraft("Written by twenty people");
    await record.write(entry, "editor", writeLongAccount);
    progress(`Opening the draft as ${COLLEAGUES + 2} people`);
    const cookie = await cookieOf(browser, server);
    for (let index = 0; index < COLLEAGUES; index++) {
      colleagues.push(await joinAs(`bench-${index}`, { server, entry, cookie }));
    }
    const writer = await open(browser, server, entry);
    const watcher = await open(browser, server, entry);
    progress(`Typing ${KEYS} letters`);
    const isOver = new AbortController();
    const others = colleagues.map((draft, index) => keepWriting(draft, index, isOver.signal));
    await watch(writer);
    await watch(watcher);
    await draftOn(writer).goToEndOf("Account");
    for (let key = 0; key < KEYS; key++) {
      await writer.keyboard.press(KEY);
      await delay(PAUSE);
    }
    await watcher.waitForFunction((keys) => globalThis.shown.length >= keys, KEYS);
    isOver.abort();
    await Promise.all(others);
    const typed = await writer.evaluate(() => globalThis.typed);
    const here = await writer.evaluate(() => globalThis.shown);
    const there = await watcher.evaluate(() => globalThis.shown);
    return {
      words: PARAGRAPHS * WORDS_EACH,
      people: COLLEAGUES + 2,
      keys: KEYS - WARM_UP,
      paint: percentiles(typed, here),
      elsewhere: percentiles(typed, there),
    };
  } finally {
    for (const draft of colleagues) draft.destroy();
    await browser.close();
    await record.close();
    await server.remove();
  }
}

function writeLongAccount(doc: Y.Doc): void {
  const [, field] = fieldsOf("meeting").find(([name]) => name === "account") ?? [];
  if (!field) throw new Error("A meeting has no account.");
  const words = ["they", "met", "and", "agreed", "on", "the", "terms", "of", "their", "support"];
  const text = Array.from({ length: WORDS_EACH }, (_, at) => words[at % words.length]).join(" ");
  const content = Array.from({ length: PARAGRAPHS }, (_, at) => ({
    type: "paragraph",
    attrs: { id: `p${at}` },
    content: [{ type: "text", text: `${text}.` }],
  }));
  replaceField(doc, "account", field, { doc: { type: "doc", content } });
}

/** Somebody who has the draft open without a browser. */
async function joinAs(
  personId: string,
  { server, entry, cookie }: { server: RunningServer; entry: StoryEntry; cookie: string },
): Promise<OpenDraft> {
  const draft = openDraft({
    entryId: entry.id,
    generation: 1,
    personId,
    mode: "edit",
    url: server.url.replace("http", "ws") + LIVE_PATH,
    WebSocket: socketWith({ cookie, origin: server.url }),
  });
  await until(draft, ({ loaded }) => loaded, 60_000);
  return draft;
}

/** Writes a letter a second in a paragraph of their own. */
async function keepWriting(draft: OpenDraft, index: number, over: AbortSignal): Promise<void> {
  await delay((COLLEAGUES_PAUSE * index) / COLLEAGUES);
  const paragraph = proseFragment(draft.doc, "account").get(index * 5);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error("The paragraph holds no text.");
  while (!over.aborted) {
    text.insert(0, "a");
    await delay(COLLEAGUES_PAUSE, undefined, { signal: over }).catch(() => {});
  }
}

async function signedIn(browser: Browser, server: RunningServer): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await signInAs(page, "editor");
  return page;
}

/** The draft as somebody edits it. */
async function open(browser: Browser, server: RunningServer, entry: StoryEntry): Promise<Page> {
  const page = await signedIn(browser, server);
  await page.goto(entry.desk);
  await page.getByRole("textbox", { name: "Account", exact: true }).waitFor();
  return page;
}

/** The cookie of somebody who may edit. */
async function cookieOf(browser: Browser, server: RunningServer): Promise<string> {
  const page = await signedIn(browser, server);
  const cookies = await page.context().cookies();
  await page.context().close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

declare global {
  /** When each key went down, in milliseconds since 1970. */
  var typed: number[];
  /** When the frame that shows its letter was painted. */
  var shown: number[];
}

/** Notes from now on when keys go down and when their letters are painted. */
const watch = (page: Page) =>
  page.getByRole("textbox", { name: "Account", exact: true }).evaluate((text, key) => {
    globalThis.typed = [];
    globalThis.shown = [];
    addEventListener(
      "keydown",
      (event) => {
        if (event.key === key) globalThis.typed.push(performance.timeOrigin + event.timeStamp);
      },
      true,
    );
    const note = (count: number) => {
      const now = performance.timeOrigin + performance.now();
      while (globalThis.shown.length < count) globalThis.shown.push(now);
    };
    new MutationObserver(() =>
      requestAnimationFrame(() => {
        const count = text.textContent.split(key).length - 1;
        // A message arrives once the frame is painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => note(count);
        port2.postMessage(null);
      }),
    ).observe(text, { subtree: true, childList: true, characterData: true });
  }, KEY);

function percentiles(from: readonly number[], to: readonly number[]): Percentiles {
  const waits = from
    .map((began, index) => (to[index] ?? Number.NaN) - began)
    .slice(WARM_UP)
    .toSorted((a, b) => a - b);
  if (waits.some(Number.isNaN)) throw new Error("Not every key was seen.");
  const at = (share: number) => waits[Math.ceil(share * waits.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
