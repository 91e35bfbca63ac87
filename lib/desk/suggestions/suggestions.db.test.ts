import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { withTransaction } from "#db/client.ts";
import { authorsOfDraft } from "#db/queries/authors.ts";
import { readDraft, reopenGeneration } from "#lib/collab/drafts.ts";
import { citationsOf, proseFragment } from "#lib/collab/layout.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import { approve } from "../approve.ts";
import { bringBackDraft } from "../bring-back-draft.ts";
import { discardDraft } from "../discard-draft.ts";
import { readSuggestions } from "../read/suggestions.ts";
import { openDesk, valueOf, type TestDesk } from "../testing/desk.ts";
import { endSuggestion } from "./end-suggestion.ts";
import { suggest } from "./suggest.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const WORDS = "The leaders met in Paris.";

const lettersIn = (doc: Y.Doc): Y.XmlText => {
  const paragraph = proseFragment(doc, "account").get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error("There is no text.");
  return text;
};

/** Of the source that the rest of the draft cites. */
const aCitation = (doc: Y.Doc): Y.XmlElement => {
  const [cited] = citationsOf(doc, "venue");
  const citation = new Y.XmlElement("citation");
  for (const [name, value] of Object.entries({
    id: "c1",
    source: cited?.source ?? "",
    quote: "so",
  }))
    citation.setAttribute(name, value);
  return citation;
};

const encode = (position: Y.RelativePosition) =>
  Buffer.from(Y.encodeRelativePosition(position)).toString("base64");

/** A draft of the editor's with one paragraph, and a suggestion for words in it. */
async function aSuggestion(by: Actor, old = "Paris", next = "London") {
  const entry = await desk.aDraft();
  let stretch = { generation: 1, field: "account", from: "", to: "", quote: old };
  await desk.write(entry, desk.editor, (doc) => {
    const paragraph = new Y.XmlElement("paragraph");
    proseFragment(doc, "account").push([paragraph]);
    paragraph.setAttribute("id", "p1");
    paragraph.push([new Y.XmlText(WORDS), aCitation(doc)]);
    const text = lettersIn(doc);
    const at = WORDS.indexOf(old);
    stretch = {
      ...stretch,
      from: encode(Y.createRelativePositionFromTypeIndex(text, at, 0)),
      to: encode(Y.createRelativePositionFromTypeIndex(text, at + old.length, -1)),
    };
  });
  const pieces = [{ claim: "account/p1", stretch, newText: next }];
  valueOf(await suggest(desk.as(by), { entry, pieces }));
  const [made] = await readSuggestions(desk.db, entry);
  if (!made) throw new Error("No suggestion.");
  return { entry, suggestion: made.id };
}

const account = async (entry: string) =>
  JSON.stringify((await readDraft(desk.db, entry))?.content.fields.account ?? {});

test("a suggestion changes nothing and makes nobody an author until it is accepted", async () => {
  const { entry, suggestion } = await aSuggestion(desk.reviewer);
  expect(await account(entry)).toContain("met in Paris.");
  expect(await authorsOfDraft(desk.db, entry)).toEqual([desk.editor.id]);

  valueOf(await endSuggestion(desk.as(desk.otherEditor), { suggestion, outcome: "accepted" }));
  expect(await account(entry)).toContain("met in London.");
  expect((await authorsOfDraft(desk.db, entry)).toSorted()).toEqual(
    [desk.editor.id, desk.reviewer.id, desk.otherEditor.id].toSorted(),
  );
  expect(await readSuggestions(desk.db, entry)).toEqual([]);

  // The proposer reviews it no more.
  const named = await desk.submit(entry);
  expect(await approve(desk.as(desk.reviewer), named)).toMatchObject({
    why: "refused",
    refusals: expect.arrayContaining(["is_author"]),
  });
});

test("a rejected suggestion leaves no trace in the draft and no author", async () => {
  const { entry, suggestion } = await aSuggestion(desk.reviewer);
  valueOf(await endSuggestion(desk.as(desk.editor), { suggestion, outcome: "rejected" }));
  expect(await account(entry)).toContain("met in Paris.");
  expect(await authorsOfDraft(desk.db, entry)).toEqual([desk.editor.id]);
  expect(
    await endSuggestion(desk.as(desk.editor), { suggestion, outcome: "accepted" }),
  ).toMatchObject({ why: "outdated" });
});

test("what has changed meanwhile is not replaced, and what moved is", async () => {
  const moved = await aSuggestion(desk.reviewer);
  await desk.write(moved.entry, desk.editor, (doc) => lettersIn(doc).insert(0, "On Sunday: "));
  const accepted = { suggestion: moved.suggestion, outcome: "accepted" as const };
  valueOf(await endSuggestion(desk.as(desk.editor), accepted));
  expect(await account(moved.entry)).toContain("On Sunday: The leaders met in London.");

  const changed = await aSuggestion(desk.reviewer);
  await desk.write(changed.entry, desk.editor, (doc) =>
    lettersIn(doc).delete(WORDS.indexOf("Paris"), 2),
  );
  expect(
    await endSuggestion(desk.as(desk.editor), { ...accepted, suggestion: changed.suggestion }),
  ).toMatchObject({ why: "outdated" });
  expect(await authorsOfDraft(desk.db, changed.entry)).toEqual([desk.editor.id]);
});

test("only an editor decides, only the proposer withdraws, and a closed draft takes nothing", async () => {
  const { entry, suggestion } = await aSuggestion(desk.reviewer);
  const end = (by: Actor, outcome: "accepted" | "rejected" | "withdrawn") =>
    endSuggestion(desk.as(by), { suggestion, outcome });
  expect(await end(desk.reviewer, "accepted")).toMatchObject({ why: "refused" });
  expect(await end(desk.otherReviewer, "rejected")).toMatchObject({ why: "refused" });
  expect(await end(desk.editor, "withdrawn")).toMatchObject({ why: "refused" });
  valueOf(await discardDraft(desk.as(desk.editor), { entry, generation: 1 }));
  expect(await end(desk.editor, "accepted")).toMatchObject({ why: "outdated" });

  const other = await aSuggestion(desk.reviewer);
  valueOf(
    await endSuggestion(desk.as(desk.reviewer), {
      suggestion: other.suggestion,
      outcome: "withdrawn",
    }),
  );
  const nobody = await desk.aPerson();
  expect(await suggest(desk.as(nobody), { entry, pieces: [] })).toMatchObject({ ok: false });
});

test("a draft that is brought back has its suggestions again, and their authors once they are taken", async () => {
  const { entry, suggestion } = await aSuggestion(desk.reviewer);
  valueOf(await discardDraft(desk.as(desk.editor), { entry, generation: 1 }));
  expect(await readSuggestions(desk.db, entry)).toEqual([]);
  valueOf(await bringBackDraft(desk.as(desk.editor), { entry, generation: 2 }));
  expect(await readSuggestions(desk.db, entry)).toMatchObject([{ id: suggestion }]);
  valueOf(await endSuggestion(desk.as(desk.otherEditor), { suggestion, outcome: "accepted" }));
  expect(await account(entry)).toContain("met in London.");
  expect((await authorsOfDraft(desk.db, entry)).toSorted()).toEqual(
    [desk.editor.id, desk.reviewer.id, desk.otherEditor.id].toSorted(),
  );
});

test("what is suggested while a draft is brought back is refused in words, and no draft loses it", async () => {
  const { entry } = await aSuggestion(desk.reviewer);
  valueOf(await discardDraft(desk.as(desk.editor), { entry, generation: 1 }));
  const stretch = { generation: 2, field: "account", from: "AA==", to: "AA==", quote: "Paris" };
  const pieces = [{ claim: "account/p1", stretch, newText: "London" }];
  const made = await withTransaction(desk.db, async (tx) => {
    await reopenGeneration(tx, { entryId: entry, by: desk.editor.id });
    const suggesting = suggest(desk.as(desk.reviewer), { entry, pieces });
    await Promise.race([suggesting, setTimeout(300)]);
    return [suggesting];
  });
  expect(await made[0]).toMatchObject({ why: "outdated" });
});

test("of two editors who accept at once, one does", async () => {
  const { entry, suggestion } = await aSuggestion(desk.reviewer);
  const accept = { suggestion, outcome: "accepted" as const };
  const both = await Promise.all([
    endSuggestion(desk.as(desk.editor), accept),
    endSuggestion(desk.as(desk.otherEditor), accept),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await account(entry)).toContain("met in London.");
});
