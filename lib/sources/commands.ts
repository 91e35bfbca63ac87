// Adding to the library and editing in it. Each edit makes an immutable version.
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { sources, sourceVersions } from "#db/schema.ts";
import { defineCommand } from "#lib/desk/define-command.ts";
import { invalid, notFound, outdated } from "#lib/desk/outcome.ts";
import { onDesk } from "#lib/desk/target.ts";
import { sourceHash } from "#lib/editorial/hash.ts";
import { cslSchema } from "#lib/editorial/schema.ts";
import type { CslItem } from "#lib/editorial/source.ts";
import { dateFrom } from "#lib/editorial/spoken.ts";
import { citationKey } from "./citation-key.ts";
import { findByUrl, findSource } from "./find-source.ts";
import { broughtSnapshot, GivenSnapshot, insertSnapshot, pageIsGone } from "./given-snapshot.ts";
import { holdLink, holdSource } from "./locks.ts";
import { readTyped, TYPED_FIELDS, type TypedField } from "./typed-source.ts";
import { urlKey } from "./url-key.ts";

const Box = z.string().max(10_000, "This is too long").optional();
const typedShape = Object.fromEntries(TYPED_FIELDS.map((field) => [field, Box])) as Record<
  TypedField,
  typeof Box
>; // fromEntries forgets the keys

const dateOf = (said: string) => dateFrom(said)?.edtf;

/**
 * Adds a source. A link that is known already adds nothing and answers with the source it is known as, unless the
 * person insists on another one (two articles at one address). Its text may come with it.
 */
export const createSource = defineCommand({
  name: "createSource",
  input: z.object({
    ...typedShape,
    insist: z.boolean().optional(),
    snapshot: GivenSnapshot.optional(),
  }),
  on: onDesk("editSource"),
  async act({ tx, actor }, { insist, snapshot, ...typed }) {
    const read = readTyped(typed, dateOf);
    if (!read.ok) return invalid(read.invalid);
    const link = urlKey(read.csl.URL ?? "");
    // Two who add one link at once: the second waits, and finds the first one's.
    if (link) await holdLink(tx, link);
    const known = link && !insist ? await findByUrl(tx, read.csl.URL ?? "") : undefined;
    if (known) return { value: { source: known.id, known: true }, event: "none" };

    const id = await freeKey(tx, read.csl);
    const checked = cslSchema.safeParse({ ...read.csl, id });
    if (!checked.success) return invalid({ form: checked.error.issues[0]?.message ?? "" });
    await tx.insert(sources).values({ id, createdBy: actor.id });
    await addVersion(tx, { csl: checked.data, version: 1, by: actor.id });
    const brought = snapshot && (await broughtSnapshot(tx, snapshot, actor.id));
    if (snapshot && !brought) return pageIsGone;
    const kept =
      brought && (await insertSnapshot(tx, { source: id, version: 1, by: actor.id }, brought));
    return {
      value: { source: id, known: false },
      event: { type: "source_created", data: { source: id, ...(kept && { snapshot: kept }) } },
    };
  },
});

/**
 * Makes the next version of a source of what was typed over `version`; typed without a change it makes none. What
 * somebody else has changed meanwhile is not overwritten.
 */
export const editSource = defineCommand({
  name: "editSource",
  input: z.object({ ...typedShape, source: z.string(), version: z.coerce.number().int() }),
  on: onDesk("editSource"),
  async act({ tx, actor }, { source, version, ...typed }) {
    await holdSource(tx, source);
    const before = await findSource(tx, source);
    if (!before) return notFound;
    if (before.version !== version) return outdated;
    const read = readTyped(typed, dateOf, before.csl);
    if (!read.ok) return invalid(read.invalid);
    const checked = cslSchema.safeParse({ ...read.csl, id: source });
    if (!checked.success) return invalid({ form: checked.error.issues[0]?.message ?? "" });
    if (sourceHash(checked.data) === sourceHash(before.csl))
      return { value: { source, version }, event: "none" };
    const next = version + 1;
    await addVersion(tx, { csl: checked.data, version: next, by: actor.id });
    return {
      value: { source, version: next },
      event: { type: "source_edited", data: { source, version: next } },
    };
  },
});

const ATTEMPTS = 8;

async function freeKey(tx: Tx, csl: Omit<CslItem, "id">): Promise<string> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const key = citationKey(csl);
    const [taken] = await tx
      .select({ id: sources.id })
      .from(sources)
      .where(sql`${sources.id} = ${key}`);
    if (!taken) return key;
  }
  throw new Error("Every citation key that was tried is taken.");
}

const addVersion = (tx: Tx, added: { csl: CslItem; version: number; by: string }) =>
  tx.insert(sourceVersions).values({
    sourceId: added.csl.id,
    version: added.version,
    csl: added.csl,
    hash: sourceHash(added.csl),
    urlKey: urlKey(added.csl.URL ?? "") ?? null,
    createdBy: added.by,
  });
