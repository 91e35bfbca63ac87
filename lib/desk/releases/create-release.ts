import { releases } from "#db/schema.ts";
import { defineCommand } from "../define-command.ts";
import { onDesk } from "../target.ts";
import { ReleaseWords } from "./target.ts";

/** Begins a release, with nothing in it yet. */
export const createRelease = defineCommand({
  name: "createRelease",
  input: ReleaseWords,
  on: onDesk("createRelease"),
  async act({ tx, actor }, { name, note }) {
    const [made] = await tx
      .insert(releases)
      .values({ name, note, createdBy: actor.id })
      .returning({ id: releases.id });
    if (!made) throw new Error("A release was not written.");
    return {
      value: { release: made.id },
      event: { type: "release_created", data: { release: made.id, name } },
    };
  },
});
