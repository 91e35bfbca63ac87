import { z } from "zod";
import { defineCommand } from "#lib/desk/define-command.ts";
import { notFound } from "#lib/desk/outcome.ts";
import { onDesk } from "#lib/desk/target.ts";
import { findSource } from "./find-source.ts";
import {
  broughtSnapshot,
  GivenSnapshot,
  insertSnapshot,
  pageIsGone,
  snapshotHash,
} from "./given-snapshot.ts";
import { holdSource } from "./locks.ts";
import { findSnapshot } from "./snapshots.ts";

/**
 * Keeps the text of a source that is in the library, as a person confirmed it. Checks stay as they are: a text is
 * evidence, and nothing that a claim says. The text that is held already is not kept twice.
 */
export const keepSnapshot = defineCommand({
  name: "keepSnapshot",
  input: z.object({ source: z.string(), snapshot: GivenSnapshot }),
  on: onDesk("editSource"),
  async act({ tx, actor }, { source, snapshot }) {
    await holdSource(tx, source);
    const known = await findSource(tx, source);
    if (!known) return notFound;
    const { version } = known;
    const brought = await broughtSnapshot(tx, snapshot, actor.id);
    if (!brought) return pageIsGone;
    const held = await findSnapshot(tx, source);
    if (held?.hash === snapshotHash(brought.text))
      return { value: { source, isNew: false }, event: "none" };
    const hash = await insertSnapshot(tx, { source, version, by: actor.id }, brought);
    const { obtained } = brought;
    return {
      value: { source, isNew: true },
      event: { type: "snapshot_kept", data: { source, version, snapshot: hash, obtained } },
    };
  },
});
