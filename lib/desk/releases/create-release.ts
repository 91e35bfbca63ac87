import { releases } from "#db/schema.ts";
import { refusalsForRelease } from "#lib/editorial/release.ts";
import { defineCommand, type Begun } from "../define-command.ts";
import type { Failure } from "../outcome.ts";
import { ReleaseWords } from "./target.ts";

/** Begins a release, with nothing in it yet. */
export const createRelease = defineCommand({
  name: "createRelease",
  input: ReleaseWords,
  on: forReviewers,
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

async function forReviewers({ actor }: Begun): Promise<object | Failure> {
  const subject = { status: "open", revisions: 0, blocked: 0 } as const;
  const refusals = refusalsForRelease("change", actor, subject);
  return refusals.length > 0 ? { ok: false, why: "release_refused", refusals, blocked: [] } : {};
}
