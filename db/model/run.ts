import fc from "fast-check";
import { ACTIONS } from "#lib/editorial/workflow.ts";
import { connect } from "../client.ts";
import { setStage, type Attack } from "../guarantees/attack.ts";
import { ATTACKS } from "../guarantees/attacks.ts";
import { openScene, refusalOf, type Scene } from "../guarantees/scene.ts";
import type { DatabaseUrls } from "../urls.ts";
import {
  play,
  PROLOGUES,
  type Draw,
  type History,
  type Players,
  type Tally,
  type Turn,
} from "./history.ts";
import { changeRule, hire } from "./stage.ts";
import { watchRecord } from "./whole-record.ts";

export type RunOptions = {
  urls: DatabaseUrls;
  /** How many histories. */
  runs: number;
  seed: number;
  /** How many are played at once, on entries of their own but on one log. */
  lanes?: number;
  /** Whether to look for a shorter history that fails as well; takes long. */
  shrink?: boolean;
  progress?: (played: number) => void;
};

/** Under which rules the histories are played, one after the other, and how many of them. */
const RULES = [
  { rule: { approvals: 1, publishesAtOnce: false }, share: 0.7 },
  { rule: { approvals: 2, publishesAtOnce: false }, share: 0.2 },
  { rule: { approvals: 2, publishesAtOnce: true }, share: 0.1 },
] as const;

/** How often each transition must have been accepted for a run to count. */
const ENOUGH = 30;

/**
 * Plays random histories through the real commands, with every attack on the database tried among them. Rejects at the
 * first history in which the database answers otherwise than the model, breaks a guarantee or lets an attack through.
 */
export async function runModel(options: RunOptions): Promise<Tally> {
  const { urls, runs, seed, lanes = 4 } = options;
  const app = connect(urls.app, { name: "ratify model", max: lanes * 4 });
  const site = connect(urls.site, { name: "ratify model site", max: lanes });
  const scene = openScene(urls);
  const watch = await watchRecord(urls);
  const tally: Tally = {};
  let played = 0;
  let tried = 0;
  try {
    const actors = await hire(app.db);
    const attacks = Object.values(ATTACKS).flat();
    for (const attack of attacks.filter(({ alone }) => alone)) await mustFail(scene, attack);
    const beside = attacks.filter(({ alone }) => !alone);
    const each = Math.ceil(beside.length / runs);
    for (const [index, { rule, share }] of RULES.entries()) {
      if (index > 0) await changeRule(app.db, actors, rule);
      const players: Players = { app, site, actors, tally, rule };
      const numRuns = Math.ceil((runs * share) / lanes);
      await Promise.all(
        Array.from({ length: lanes }, (_, lane) =>
          fc.assert(
            fc.asyncProperty(HISTORY, async (history) => {
              await play(players, history);
              // So many that all have been tried in the end.
              for (let turn = 0; turn < each; turn++)
                await mustFail(scene, beside[tried++ % beside.length]);
              options.progress?.(++played);
            }),
            { numRuns, seed: seed + index * lanes + lane, endOnFailure: !options.shrink },
          ),
        ),
      );
    }
    const faults = await watch.faults();
    if (faults.length > 0) throw new Error(`In the end: ${faults.join("; ")}`);
    return tally;
  } finally {
    await Promise.all([app.close(), site.close(), scene.close(), watch.close()]);
  }
}

/** The transitions that a run accepted too rarely to have tried them. */
export const rarelyAccepted = (tally: Tally, enough = ENOUGH): string[] =>
  [...ACTIONS, "createRelease"].filter((action) => (tally[action]?.accepted ?? 0) < enough);

const DRAW: fc.Arbitrary<Draw> = fc.record({
  action: fc.nat(10_000),
  choice: fc.nat(10_000),
  likely: fc.integer({ min: 1, max: 10 }).map((n) => n <= 8),
  twice: fc.integer({ min: 1, max: 10 }).map((n) => n === 1),
});
const TURN: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 5, arbitrary: fc.array(DRAW, { minLength: 1, maxLength: 1 }) },
  { weight: 2, arbitrary: fc.array(DRAW, { minLength: 2, maxLength: 3 }) },
);
const OFTEN = ["in a release", "in a scheduled release"] as const;
const HISTORY: fc.Arbitrary<History> = fc.record({
  // What happens with a release happens only once an entry has come that far: it begins there more often.
  prologue: fc.constantFrom(...PROLOGUES, ...OFTEN),
  turns: fc.array(TURN, { minLength: 4, maxLength: 8, size: "max" }),
});

/** Tries an attack; rejects unless the database refuses it by the rule that it should. */
export async function mustFail(scene: Scene, attack: Attack | undefined): Promise<void> {
  if (!attack) return;
  const refusal = await refusalOf(attack.try(await setStage(scene)));
  if (refusal !== attack.refusedBy)
    throw new Error(`${attack.name}: ${refusal ?? "let through"}, not ${attack.refusedBy}`);
}
