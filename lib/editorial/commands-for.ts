import { refusalsOfPolicy, type Actor } from "./policy.ts";
import {
  ENTRY_ACTIONS,
  refusalsOfTable,
  RELEASE_ACTIONS,
  type Action,
  type Refusal,
  type Subject,
} from "./workflow.ts";

/** What could be done, and what stands in its way. */
export type Command = { action: Action; refusals: Refusal[] };

/** Why the actor cannot do this now, policy first; empty when they can. The one question that buttons, actions, socket and API ask. */
export const refusalsFor = (action: Action, actor: Actor, subject: Subject): Refusal[] => [
  ...refusalsOfPolicy(action, actor, subject),
  ...refusalsOfTable(action, subject),
];

/** Whether the actor can do this now. */
export const can = (action: Action, actor: Actor, subject: Subject): boolean =>
  refusalsFor(action, actor, subject).length === 0;

/** All actions on the subject, a release or an entry, with what stands in their way: the only source of buttons. */
export const commandsFor = (actor: Actor, subject: Subject): Command[] =>
  (subject.release ? RELEASE_ACTIONS : ENTRY_ACTIONS).map((action) => ({
    action,
    refusals: refusalsFor(action, actor, subject),
  }));
