import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addCitation, setText } from "#lib/collab/layout.ts";
import { keepSnapshot } from "#lib/sources/keep-snapshot.ts";
import { createSource, editSource } from "#lib/sources/commands.ts";
import { findSource } from "#lib/sources/find-source.ts";
import { typedFrom } from "#lib/sources/typed-source.ts";
import { approve } from "../approve.ts";
import { checkClaims } from "../check-claims.ts";
import { publish } from "../publish.ts";
import { openDesk, valueOf, type Submitted, type TestDesk } from "../testing/desk.ts";
import { readReading, type ReadClaim, type Reading } from "./reading.ts";
import { sourcesToRead } from "./to-read.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const TEXT = "It begins in Paris.\n\nIt goes on in London.\n\nIt ends in Kyiv.";

const aSource = async () => {
  const snapshot = { obtained: "pasted" as const, text: TEXT };
  const { source } = valueOf(
    await createSource(desk.as(desk.editor), { kind: "news", title: "The tour", snapshot }),
  );
  return source;
};

/** A meeting in review that cites the source for its venue, with this quote. */
const citing = async (source: string, quote: string, by = desk.editor): Promise<Submitted> => {
  const entry = await desk.aDraft();
  await desk.write(entry, by, (doc) => void addCitation(doc, "venue", { source, quote }));
  return desk.submit(entry, by);
};
const reading = async (source: string, actor = desk.reviewer): Promise<Reading> => {
  const view = await readReading(desk.db, source, actor);
  if (!view) throw new Error("There is no such source.");
  return view;
};
const revisionsOf = (claims: readonly ReadClaim[]) => claims.map(({ revision }) => revision.id);
const edit = async (source: string, publisher: string) => {
  const known = await findSource(desk.db, source);
  if (!known) throw new Error("The source is gone.");
  const typed = { ...typedFrom(known.csl), publisher };
  valueOf(await editSource(desk.as(desk.editor), { ...typed, source, version: known.version }));
};
const supportFirst = async (source: string): Promise<ReadClaim> => {
  const view = await reading(source);
  const snapshot = view.snapshot && { snapshot: view.snapshot.id };
  const [claim] = view.toCheck;
  if (!claim) throw new Error("Nothing waits to be checked.");
  const { path, hash } = claim.checked;
  const evidence = { source, ...snapshot };
  valueOf(
    await checkClaims(desk.as(desk.reviewer), {
      entry: claim.entry.id,
      revision: claim.revision.id,
      findings: [{ path, hash, finding: "supported", evidence }],
    }),
  );
  return claim;
};

describe("reading a source", () => {
  it("brings the claims of all entries in review, in the order of the text, the rest last", async () => {
    const source = await aSource();
    const lost = await citing(source, "It never was");
    const late = await citing(source, "it ENDS in Kyiv");
    const early = await citing(source, "begins in Paris");
    const view = await reading(source);
    expect(revisionsOf(view.toCheck)).toEqual([early, late, lost].map(({ revision }) => revision));
    expect(
      view.toCheck.map(({ places }) => places.map(({ start, end }) => TEXT.slice(start, end))),
    ).toEqual([["begins in Paris"], ["It ends in Kyiv"], []]);
    expect(view.toCheck.map(({ claim }) => claim.path)).toEqual(["venue", "venue", "venue"]);
    expect(view.checked).toEqual([]);
  });

  it("shows what one wrote oneself, with the reason why one may not check it", async () => {
    const both = await desk.aPerson("editor", "reviewer");
    const source = await aSource();
    await citing(source, "begins in Paris", both);
    const refusalsFor = async (actor: typeof both) =>
      (await reading(source, actor)).toCheck.map(({ refusals }) => refusals);
    expect(await refusalsFor(both)).toEqual([["is_author"]]);
    expect(await refusalsFor(desk.reviewer)).toEqual([[]]);
    expect(await refusalsFor(desk.admin)).toEqual([["not_in_role"]]);
  });

  it("moves a claim with a finding to the checked ones, and names its reader", async () => {
    const source = await aSource();
    await citing(source, "begins in Paris");
    await citing(source, "ends in Kyiv");
    expect((await reading(source)).readers).toEqual([]);
    const done = await supportFirst(source);
    const view = await reading(source);
    expect(revisionsOf(view.checked)).toEqual([done.revision.id]);
    expect(view.toCheck).toHaveLength(1);
    expect(view.readers).toMatchObject([{ person: "Test reviewer", claims: 1 }]);
  });

  it("lists again exactly what an edit of the source lapsed, and says why", async () => {
    const source = await aSource();
    const named = await citing(source, "begins in Paris");
    await desk.supportAll(named);
    valueOf(await approve(desk.as(desk.reviewer), named));
    valueOf(await publish(desk.as(desk.reviewer), named));
    expect((await reading(source)).resting).toEqual([]);

    await edit(source, "Another paper");
    const published = await reading(source);
    expect(published.toCheck).toEqual([]);
    expect(published.resting).toMatchObject([
      { entry: { id: named.entry }, number: 1, version: 1, claims: [{ path: "venue" }] },
    ]);

    await desk.submit(named.entry);
    const again = await reading(source);
    expect(again.toCheck).toMatchObject([
      {
        claim: { path: "venue" },
        lapsed: { number: 1, finding: "supported", source: { before: 1, after: 2 } },
      },
    ]);
    expect(again.people[again.toCheck[0]?.lapsed?.person ?? ""]).toBe("Test reviewer");
  });

  it("tells a change of the claim from an edit of the source", async () => {
    const source = await aSource();
    const named = await citing(source, "begins in Paris");
    await desk.supportAll(named);
    await desk.write(named.entry, desk.editor, (doc) => setText(doc, "venue", "Elsewhere"));
    await desk.submit(named.entry);
    const [claim] = (await reading(source)).toCheck;
    expect(claim?.lapsed).toMatchObject({ number: 1 });
    expect(claim?.lapsed?.source).toBeUndefined();
  });

  it("knows when a reader read an earlier text", async () => {
    const source = await aSource();
    await citing(source, "begins in Paris");
    await supportFirst(source);
    expect((await reading(source)).readers).toMatchObject([{ earlierText: false }]);
    await keepSnapshot(desk.as(desk.editor), {
      source,
      snapshot: { obtained: "pasted", text: `${TEXT}\n\nCorrected.` },
    });
    expect((await reading(source)).readers).toMatchObject([{ earlierText: true }]);
  });

  it("knows no source of another key", async () => {
    expect(await readReading(desk.db, "nobody", desk.reviewer)).toBeUndefined();
  });
});

describe("what is worth reading", () => {
  it("counts claims and entries that wait, without one's own and without those checked", async () => {
    const both = await desk.aPerson("editor", "reviewer");
    const source = await aSource();
    await citing(source, "begins in Paris");
    await citing(source, "ends in Kyiv", both);
    const waiting = async (person: string) =>
      (await sourcesToRead(desk.db, person, { among: [source], limit: 5 })).map(
        ({ claims, entries, hasText }) => ({ claims, entries, hasText }),
      );
    expect(await waiting(desk.reviewer.id)).toEqual([{ claims: 2, entries: 2, hasText: true }]);
    expect(await waiting(both.id)).toEqual([{ claims: 1, entries: 1, hasText: true }]);
    await supportFirst(source);
    await supportFirst(source);
    expect(await waiting(desk.reviewer.id)).toEqual([]);
    expect(await sourcesToRead(desk.db, desk.reviewer.id, { among: [], limit: 5 })).toEqual([]);
  });
});
