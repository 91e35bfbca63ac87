import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimsWithChecks } from "#db/queries/findings.ts";
import { events } from "#db/schema.ts";
import { setText } from "#lib/collab/layout.ts";
import { checkClaims } from "#lib/desk/check-claims.ts";
import { openDesk, valueOf, type Submitted, type TestDesk } from "#lib/desk/testing/desk.ts";
import { createSource, editSource } from "./commands.ts";
import { keepSnapshot } from "./keep-snapshot.ts";
import { markQuotes } from "./mark-quotes.ts";
import { findSnapshot, snapshotsOf } from "./snapshots.ts";
import { typedFrom } from "./typed-source.ts";
import { findSource } from "./find-source.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const TEXT = "The hosts will meet in London.\n\nIt is as it says: they “will meet again”.";
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const article = { kind: "news", title: "A title", publisher: "The Paper", issued: "2025-03-24" };
const pasted = (text: string) => ({ obtained: "pasted" as const, text });

const aSource = async () => valueOf(await createSource(desk.as(desk.editor), article)).source;
const kept = async (source: string, text = TEXT) =>
  valueOf(await keepSnapshot(desk.as(desk.editor), { source, snapshot: pasted(text) }));

/** A revision in review, its source, and one of its claims. */
const inReview = async (): Promise<{
  named: Submitted;
  source: string;
  path: string;
  hash: string;
}> => {
  const named = await desk.inReview();
  const claim = (await desk.claims(named.revision)).find(({ sources }) => sources.length > 0);
  const [source] = claim?.sources ?? [];
  if (!claim || !source) throw new Error("No claim of the revision cites anything.");
  return { named, source, path: claim.path, hash: claim.hash };
};

describe("keeping the text of a source", () => {
  test("stores its paragraphs under their hash, with one event that names it", async () => {
    const source = await aSource();
    expect(await kept(source, " The hosts will\nmeet in London. \n\n \nIt is as it says.")).toEqual(
      {
        source,
        isNew: true,
      },
    );
    const text = "The hosts will meet in London.\n\nIt is as it says.";
    expect(await findSnapshot(desk.db, source)).toMatchObject({
      text,
      hash: hashOf(text),
      version: 1,
      obtained: "pasted",
      url: null,
    });
    const recorded = await desk.db
      .select({ data: events.data })
      .from(events)
      .where(sql`${events.type} = 'snapshot_kept' and ${events.data} ->> 'source' = ${source}`);
    expect(recorded.map(({ data }) => data)).toEqual([
      { source, version: 1, snapshot: hashOf(text), obtained: "pasted" },
    ]);
  });

  test("comes with a new source in one command", async () => {
    const { source } = valueOf(
      await createSource(desk.as(desk.editor), { ...article, snapshot: pasted(TEXT) }),
    );
    expect((await findSnapshot(desk.db, source))?.text).toBe(TEXT);
  });

  test("keeps the same text once, and another beside it", async () => {
    const source = await aSource();
    await kept(source);
    expect(await kept(source)).toEqual({ source, isNew: false });
    await kept(source, `${TEXT}\n\nCorrected.`);
    expect(await snapshotsOf(desk.db, source)).toHaveLength(2);
    expect((await findSnapshot(desk.db, source))?.text).toContain("Corrected.");
  });

  test("is for editors, asks for a text, and knows no other sources", async () => {
    const source = await aSource();
    expect(
      await keepSnapshot(desk.as(desk.reviewer), { source, snapshot: pasted(TEXT) }),
    ).toMatchObject({ refusals: ["not_in_role"] });
    expect(
      await keepSnapshot(desk.as(desk.editor), { source, snapshot: pasted(" \n ") }),
    ).toMatchObject({ invalid: { "snapshot.text": "Paste the text of the source" } });
    expect(
      await keepSnapshot(desk.as(desk.editor), { source: "nobody", snapshot: pasted(TEXT) }),
    ).toMatchObject({ why: "not_found" });
  });

  test("lapses no check, while an edit of the source does", async () => {
    const { named, source } = await inReview();
    await desk.supportAll(named);
    await kept(source);
    await desk.write(named.entry, desk.editor, (doc) => setText(doc, "venue", "Another house"));
    const second = await desk.submit(named.entry);
    const live = async ({ revision }: Submitted) =>
      (await claimsWithChecks(desk.db, revision)).filter(
        ({ sources, checks }) => sources.includes(source) && checks.length > 0,
      ).length;
    // All that rest on the source but the venue, which is another one now.
    expect(await live(second)).toBe(3);

    const known = await findSource(desk.db, source);
    if (!known) throw new Error("The source is gone.");
    const typed = { kind: "news", ...typedFrom(known.csl), publisher: "Another paper" };
    valueOf(await editSource(desk.as(desk.editor), { ...typed, source, version: 1 }));
    expect(await live(await desk.submit(named.entry))).toBe(0);
  });
});

test("quotes are marked where a text is held, by the newest one", async () => {
  const [source, bare] = [await aSource(), await aSource()];
  await kept(source, "Something else.");
  await kept(source);
  const marks = await markQuotes(desk.db, [
    { source, quote: "as it says" },
    { source, quote: 'THEY "WILL MEET AGAIN"' },
    { source, quote: "they never met" },
    { source },
    { source: bare, quote: "as it says" },
  ]);
  expect(marks).toEqual({
    [source]: {
      "as it says": { match: "exact" },
      'THEY "WILL MEET AGAIN"': { match: "typography", passage: "they “will meet again”" },
      "they never met": { match: "none" },
    },
  });
});

describe("a check made while reading a source", () => {
  const check = async (
    evidence: Record<string, string>,
    given?: Awaited<ReturnType<typeof inReview>>,
  ) => {
    const { named, source, path, hash } = given ?? (await inReview());
    return checkClaims(desk.as(desk.reviewer), {
      ...named,
      findings: [{ path, hash, finding: "supported", evidence: { source, ...evidence } }],
    });
  };

  test("names the source, the passage in its own words, and the place", async () => {
    const given = await inReview();
    await kept(given.source);
    const snapshot = (await findSnapshot(desk.db, given.source))?.id ?? "";
    valueOf(await check({ snapshot, quote: 'they "will meet again"' }, given));
    const evidence = {
      source: given.source,
      quote: "they “will meet again”",
      locator: "paragraph 2",
    };
    const claims = await claimsWithChecks(desk.db, given.named.revision);
    expect(claims.find(({ path }) => path === given.path)?.checks).toMatchObject([{ evidence }]);
    const [recorded] = await desk.db
      .select({ data: events.data })
      .from(events)
      .where(
        sql`${eq(events.revisionId, given.named.revision)} and ${events.type} = 'claims_checked'`,
      );
    expect(recorded?.data).toMatchObject({
      source: given.source,
      passages: [{ path: given.path, quote: evidence.quote, locator: evidence.locator }],
    });
  });

  test("may name a source without a text, and what stands there", async () => {
    const given = await inReview();
    valueOf(await check({ quote: "as it says", locator: "p. 3" }, given));
    const claims = await claimsWithChecks(desk.db, given.named.revision);
    expect(claims.find(({ path }) => path === given.path)?.checks).toMatchObject([
      { evidence: { source: given.source, quote: "as it says", locator: "p. 3" } },
    ]);
  });

  test("is refused with words that are not in the text, and with a source that is not cited", async () => {
    const given = await inReview();
    await kept(given.source);
    const snapshot = (await findSnapshot(desk.db, given.source))?.id ?? "";
    expect(await check({ snapshot, quote: "They will never meet" }, given)).toMatchObject({
      why: "invalid",
    });
    expect(await check({ source: await aSource() }, given)).toMatchObject({ why: "outdated" });
  });
});
