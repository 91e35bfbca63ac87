import { releaseEnds } from "#db/schema.ts";
import { defineCommand } from "../define-command.ts";
import { onRelease, ReleaseInput } from "./target.ts";

/** Gives a release up; what is in it stays approved. */
export const discardRelease = defineCommand({
  name: "discardRelease",
  input: ReleaseInput,
  on: onRelease("discardRelease"),
  async act({ tx, actor, release: { id, name } }) {
    await tx
      .insert(releaseEnds)
      .values({ releaseId: id, outcome: "discarded", personId: actor.id });
    return {
      value: { release: id },
      event: { type: "release_discarded", data: { release: id, name } },
    };
  },
});
