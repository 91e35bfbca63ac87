// One random history: steps one after the other and at once, each held against the model, and every guarantee read from
// the database after each.
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "#lib/editorial/policy.ts";
import type { Connection } from "../client.ts";
import { brokenGuarantees } from "../integrity.ts";
import { pictureOfDatabase, pictureOfModel } from "./observe.ts";
import { CITED, type EntryModel, type Terms } from "./record.ts";
import { newStage, perform, type Answer, type Stage } from "./stage.ts";
import { possibleSteps, take, type Moment, type Step } from "./steps.ts";

/** A decision as fast-check draws it: numbers that choose among what could be tried. */
export type Draw = { action: number; choice: number; likely: boolean; twice: boolean };
/** What happens at once. */
export type Turn = readonly Draw[];

/** How often each action was accepted and refused. */
export type Tally = Record<string, { accepted: number; refused: number }>;

export type Players = {
  app: Connection;
  site: Connection;
  actors: readonly Actor[];
  tally: Tally;
  /** The rule that is in force while they play. */
  rule: Terms;
};

/** How far an entry is brought before chance takes over, or few histories would see much. */
export const PROLOGUES = [
  "nothing",
  "a template",
  "in review",
  "approved",
  "scheduled",
  "in a release",
  "in a scheduled release",
  "published",
  "replaced",
  "in review without what it changes",
  "sent back",
  "to be redacted",
] as const;
export type Prologue = (typeof PROLOGUES)[number];

export type History = { prologue: Prologue; turns: readonly Turn[] };

/** Plays a history through; throws with everything that was done where model and database part. */
export async function play(players: Players, { prologue, turns }: History): Promise<void> {
  const { app, actors } = players;
  const creator = actors[0];
  if (!creator) throw new Error("There is nobody to begin.");
  const stage = await newStage(app.db, creator);
  // More than one while what happened at once could have happened in several orders.
  let worlds = [newModel(creator, players.rule)];
  const done: string[] = [];
  try {
    const advance = async (steps: readonly Chosen[]) => {
      done.push(steps.map(({ step }) => told(step, actors)).join("  ‖  "));
      const answers = await Promise.all(
        steps.map(({ step, twice }) => perform(stage, step, twice)),
      );
      count(players.tally, steps, answers);
      worlds = await settle(players, stage, worlds, steps, answers);
      const broken = await brokenGuarantees(app.pool, stage.entry);
      if (broken.length > 0) throw new Error(`Broken: ${broken.join("; ")}`);
    };
    for (const step of script(prologue, players)) await advance([{ step, twice: false }]);
    for (const turn of turns)
      await advance(distinct(turn.flatMap((draw) => decide(worlds[0], actors, draw) ?? [])));
  } catch (error) {
    throw new Error(`${done.join("\n")}\n→ ${root(error)}`, { cause: error });
  }
}

/** What the database said, under what drizzle says about it. */
const root = (error: unknown): string =>
  error instanceof Error && error.cause ? root(error.cause) : String(error);

function script(prologue: Prologue, players: Players): Step[] {
  const { actors, rule } = players;
  const [editor, other, reviewer, admin] = actors;
  if (!editor || !other || !reviewer || !admin || prologue === "nothing") return [];
  const submission = (venue: string, actor = editor): Step[] => [
    { actor, does: "edit", venue },
    { actor, does: "submit" },
  ];
  const approval = (number: number): Step[] => [
    { actor: reviewer, does: "check", number, paths: [...CITED], finding: "supported" },
    ...[reviewer, admin]
      .slice(0, rule.approvals)
      .map((actor): Step => ({ actor, does: "approve", number })),
  ];
  const publication = (number: number): Step[] => [
    ...approval(number),
    ...(rule.publishesAtOnce ? [] : [{ actor: reviewer, does: "publish", number } as const]),
  ];
  const first = submission("Paris");
  /** Public, and of somebody who might review what comes after it. */
  const begunBy = (actor: Actor) => [...submission("Paris", actor), ...publication(1)];
  switch (prologue) {
    case "a template":
      return [{ actor: editor, does: "makeTemplate", purpose: 1 }];
    case "in review":
      return first;
    case "approved":
      return [...first, ...approval(1)];
    case "scheduled":
      return [
        ...first,
        ...approval(1),
        ...(rule.publishesAtOnce
          ? []
          : [{ actor: reviewer, does: "schedule", number: 1 } as const]),
      ];
    case "in a release":
      return [
        ...script("approved", players),
        { actor: reviewer, does: "createRelease" },
        ...(rule.publishesAtOnce
          ? []
          : [{ actor: reviewer, does: "addToRelease", release: 0, adds: 1 } as const]),
      ];
    case "in a scheduled release":
      return [
        ...script("in a release", players),
        ...(rule.publishesAtOnce
          ? []
          : [{ actor: reviewer, does: "scheduleRelease", release: 0 } as const]),
      ];
    case "published":
      return [...first, ...publication(1)];
    case "replaced":
      return [...begunBy(other), ...submission("London"), ...publication(2)];
    case "in review without what it changes":
      return [
        ...begunBy(other),
        ...submission("London"),
        { actor: other, does: "check", number: 2, paths: [...CITED], finding: "supported" },
        { actor: reviewer, does: "retract", number: 1 },
      ];
    case "sent back":
      return [...first, { actor: reviewer, does: "requestChanges", number: 1 }];
    case "to be redacted":
      return [
        ...script("sent back", players),
        { actor: admin, does: "requestRedaction", number: 1 },
      ];
  }
}

type Chosen = { step: Step; twice: boolean };

const newModel = (creator: Actor, rule: Terms): EntryModel => ({
  generation: 1,
  line: 1,
  people: { [creator.id]: { first: 1, last: 1 } },
  seq: 1,
  candidates: [],
  revisions: [],
  findings: [],
  spans: [],
  sourceBy: [creator.id],
  events: 1,
  rule,
  archived: false,
  releases: [],
  address: 0,
});

/** First which action, then who and on what, so that rare actions come up as often as common ones. */
function decide(
  entry: EntryModel | undefined,
  actors: readonly Actor[],
  draw: Draw,
): Chosen | undefined {
  if (!entry) return undefined;
  const possible = possibleSteps(entry, actors, draw.likely);
  const actions = [...new Set(possible.map(({ does }) => does))].flatMap((does) =>
    Array<Step["does"]>(weightOf(does, entry)).fill(does),
  );
  const action = actions[draw.action % actions.length];
  const steps = possible.filter(({ does }) => does === action);
  const step = steps[draw.choice % steps.length];
  return step && { step, twice: draw.twice };
}

/** What leads on to more is chosen more often than what ends things, or few histories would get anywhere. */
function weightOf(does: Step["does"], entry: EntryModel): number {
  const last = entry.revisions.at(-1);
  const isInReview = last !== undefined && !last.outcome;
  if (does === "submit") return isInReview ? 1 : 10;
  if (does === "edit") return entry.words && isInReview ? 1 : 4;
  return WEIGHTS[does] ?? 1;
}

const WEIGHTS: Partial<Record<Step["does"], number>> = {
  check: 6,
  approve: 20,
  revokeApproval: 18,
  requestChanges: 3,
  withdraw: 7,
  restoreRevision: 2,
  bringBackDraft: 24,
  publish: 9,
  schedule: 9,
  cancelSchedule: 22,
  retract: 6,
  requestReview: 7,
  takeOverReview: 8,
  archive: 4,
  // What is archived goes nowhere until it is brought back.
  unarchive: 12,
  // Only before anything is submitted, and what is a template goes nowhere until it is an entry again.
  makeTemplate: 3,
  unmakeTemplate: 48,
  rename: 2,
  createRelease: 2,
  addToRelease: 16,
  removeFromRelease: 38,
  publishRelease: 80,
  scheduleRelease: 16,
  cancelReleaseSchedule: 22,
  changeRelease: 4,
  discardRelease: 4,
  republish: 26,
  requestRedaction: 4,
  confirmRedaction: 18,
};

/** Nobody does the same thing twice at once, except by sending it twice. */
const distinct = (steps: Chosen[]): Chosen[] =>
  steps.filter(
    ({ step }, index) => !steps.slice(0, index).some((one) => isDeepStrictEqual(one.step, step)),
  );

/**
 * Finds the orders of what happened at once in which the model would have answered the same and be where the database
 * is. Rejects where there is none.
 */
async function settle(
  { app, site }: Players,
  stage: Stage,
  worlds: readonly EntryModel[],
  steps: readonly Chosen[],
  answers: readonly Answer[][],
): Promise<EntryModel[]> {
  const { picture, ids } = await pictureOfDatabase(app.pool, site.pool, stage);
  stage.revisionIds = ids;
  const said = answers.map((list) => list.map(({ ok }) => ok));
  const possible: EntryModel[] = [];
  let nearest: unknown = "no order gives these answers";
  for (const outcome of worlds.flatMap((world) => [...outcomes(world, steps, answers)])) {
    if (!isDeepStrictEqual(outcome.said, said)) continue;
    const expected = pictureOfModel(outcome.entry);
    nearest = { expected, found: picture };
    if (!isDeepStrictEqual(expected, picture)) continue;
    if (!possible.some((world) => isDeepStrictEqual(world, outcome.entry)))
      possible.push(outcome.entry);
  }
  if (possible.length > 0) return possible;
  throw new Error(`Model and database part: ${JSON.stringify({ nearest, answers }, null, 1)}`);
}

type Outcome = { entry: EntryModel; said: boolean[][] };

/** Where the model could be after these steps, in each order of their moments. */
const outcomes = (
  before: EntryModel,
  steps: readonly Chosen[],
  answers: readonly Answer[][],
): Iterable<Outcome> =>
  interleave(
    before,
    steps.map(({ step }) => [step]),
    steps.map(() => []),
    answers,
  );

function* interleave(
  entry: EntryModel,
  pending: readonly (Step | Moment)[][],
  said: readonly boolean[][],
  answers: readonly Answer[][],
): Generator<Outcome> {
  if (pending.every((moments) => moments.length === 0)) {
    yield { entry, said: said.map((list) => [...list]) };
    return;
  }
  for (const [index, [next, ...rest]] of pending.entries()) {
    if (!next) continue;
    const after = structuredClone(entry);
    const moment: Moment = next.does === "submit" ? { actor: next.actor, does: "prepare" } : next;
    const expected = take(after, moment);
    const answer = answers[index]?.[said[index]?.length ?? 0];
    if (answer && !agrees(expected.refusals, answer)) continue;
    const follows: Moment[] =
      moment.does === "prepare" && expected.key !== undefined
        ? [{ actor: moment.actor, does: "confirm", key: expected.key }]
        : [];
    yield* interleave(
      after,
      pending.with(index, [...follows, ...rest]),
      said.with(index, [...(said[index] ?? []), expected.ok]),
      answers,
    );
  }
}

/** A refusal must name exactly what the table and the policy name. */
const agrees = (expected: readonly string[] | undefined, answer: Answer): boolean =>
  !expected ||
  (!answer.ok && answer.why === "refused" && isDeepStrictEqual(answer.refusals, expected));

function count(tally: Tally, steps: readonly Chosen[], answers: readonly Answer[][]) {
  for (const [index, { step }] of steps.entries()) {
    const sums = (tally[step.does] ??= { accepted: 0, refused: 0 });
    if (answers[index]?.every(({ ok }) => ok)) sums.accepted++;
    else sums.refused++;
  }
}

function told(step: Step, actors: readonly Actor[]): string {
  const { actor, does, ...rest } = step;
  const who = actors.findIndex(({ id }) => id === actor.id);
  return `${who} (${actor.roles.join("+") || "nobody"}) ${does} ${JSON.stringify(rest)}`;
}
