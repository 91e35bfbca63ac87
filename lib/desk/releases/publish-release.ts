import { publicRecordChanged } from "#lib/press/announce.ts";
import { defineCommand } from "../define-command.ts";
import { publishWhole } from "./publish-whole.ts";
import { onRelease, ReleaseInput } from "./target.ts";

/** Makes everything that is in a release what readers see, all of it from one instant on, or nothing of it. */
export const publishRelease = defineCommand({
  name: "publishRelease",
  input: ReleaseInput,
  on: onRelease("publishRelease"),
  async act({ tx, actor, release, items }) {
    return {
      value: { release: release.id, revisions: items.length },
      event: await publishWhole(tx, { release, items, actor }),
      announce: publicRecordChanged,
    };
  },
});
