import * as desk from "./desk.ts";

/** Something that the database must refuse, tried by the application's or the site's role on work that was honest so far. */
export type Attack = {
  /** A sentence: what is tried. */
  name: string;
  /** SQLSTATE and, where there is one, the constraint that refuses it. */
  refusedBy: string;
  /** It locks whole tables: whoever works beside it would be caught in a deadlock. */
  alone?: boolean;
  try: (stage: Stage) => Promise<unknown>;
};

/** People and steps for one attack; every attack has a stage of its own. */
export type Stage = {
  scene: desk.Scene;
  editor: string;
  reviewer: string;
  second: string;
  admin: string;
  entry: desk.Entry;
};

export async function setStage(scene: desk.Scene): Promise<Stage> {
  const editor = await desk.addPerson(scene, "editor", "reviewer");
  return {
    scene,
    editor,
    reviewer: await desk.addPerson(scene, "reviewer"),
    second: await desk.addPerson(scene, "reviewer"),
    admin: await desk.addPerson(scene, "admin"),
    entry: await desk.addEntry(scene, editor),
  };
}

export const submitted = ({ scene, entry, editor }: Stage) =>
  desk.submit(scene, entry, { by: editor });

export async function approved(stage: Stage): Promise<desk.Revision> {
  const revision = await submitted(stage);
  await desk.approve(stage.scene, revision, stage.reviewer);
  return revision;
}

export async function published(stage: Stage): Promise<desk.Revision> {
  const revision = await approved(stage);
  await desk.publish(stage.scene, revision, stage.reviewer);
  return revision;
}

/** Submitted under a rule that asks for two approvals. */
export const submittedToTwo = ({ scene, editor, admin }: Stage, publishesAtOnce = false) =>
  desk.submitUnder(scene, { by: editor, admin }, { approvals: 2, publishesAtOnce });

/** One transaction with the event that goes with what is tried. */
export const trying = (
  stage: Stage,
  event: Parameters<typeof desk.act>[1],
  work: (ask: desk.Ask) => Promise<unknown>,
) => desk.act(stage.scene, event, work);
