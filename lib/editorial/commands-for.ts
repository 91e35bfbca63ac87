import { refusalsOfPolicy, type Actor } from "./policy.ts";
import { ACTIONS, refusalsOfTable, type Action, type Refusal, type Subject } from "./workflow.ts";

/** Why the actor cannot do this now, policy first; empty when they can. The one question that buttons, actions, socket and API ask. */
export const refusalsFor = (action: Action, actor: Actor, subject: Subject): Refusal[] => [
  ...refusalsOfPolicy(action, actor, subject),
  ...refusalsOfTable(action, subject),
];

/** Whether the actor can do this now. */
export const can = (action: Action, actor: Actor, subject: Subject): boolean =>
  refusalsFor(action, actor, subject).length === 0;

/** All actions with what stands in their way: the only source of buttons. */
export const commandsFor = (
  actor: Actor,
  subject: Subject,
): { action: Action; refusals: Refusal[] }[] =>
  ACTIONS.map((action) => ({ action, refusals: refusalsFor(action, actor, subject) }));
