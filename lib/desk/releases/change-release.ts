import { eq } from "drizzle-orm";
import { releases } from "#db/schema.ts";
import { defineCommand } from "../define-command.ts";
import { onRelease, ReleaseInput, ReleaseWords } from "./target.ts";

/** Gives a release another name, or another note for readers. */
export const changeRelease = defineCommand({
  name: "changeRelease",
  input: ReleaseInput.extend(ReleaseWords.shape),
  on: onRelease("changeRelease"),
  async act({ tx, release }, { name, note }) {
    const value = { release: release.id };
    if (name === release.name && note === release.note) return { value, event: "none" };
    await tx.update(releases).set({ name, note }).where(eq(releases.id, release.id));
    return {
      value,
      event: {
        type: "release_changed",
        data: { release: release.id, name, before: release.name, note },
      },
    };
  },
});
