// One pipeline for every command:
// parse → begin → act at most once → lock, load, authorise, guard (`on`) → act → record what happened → commit → announce.
import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { recordEvent } from "#db/log.ts";
import { commandsDone } from "#db/schema.ts";
import type { NewEvent } from "#lib/editorial/events.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import { actorNow } from "./actor-now.ts";
import { tellOfEvent } from "./notices/tell.ts";
import { invalid, refused, type Failure, type Outcome } from "./outcome.ts";
import { transact } from "./transact.ts";

/** Who acts, on which database, and the key under which the command acts at most once. */
export type Context = { db: Db; actor: Actor; key: string };

/** A command: takes what was typed, gives its value or why it did nothing. */
export type Command<S extends z.ZodType, V> = (
  context: Context,
  input: z.input<S>,
) => Promise<Outcome<V>>;

/** The open transaction, and the actor with the roles that the database gives them at this moment. */
export type Begun = { tx: Tx; actor: Actor };

/** The pipeline adds the person, and the entry that the command locked. */
type DeskEvent = NewEvent extends infer E
  ? E extends NewEvent
    ? Omit<E, "person">
    : never
  : never;

/** What acting gave. `value` is stored and answered again to the same key, so it must survive JSON. */
export type Acted<V> = {
  value: V;
  /** Several where one thing leads to another at once; "none" only for a command that changes nothing in the workflow. */
  event: DeskEvent | readonly DeskEvent[] | "none";
  /** After the commit: the press, sockets, jobs. */
  announce?: () => void | Promise<void>;
};

type Definition<S extends z.ZodType, T, V> = {
  name: string;
  input: S;
  /** Locks what the command is about, loads it, and says why the actor may not. */
  on: (begun: Begun, input: z.output<S>) => Promise<T | Failure>;
  act: (target: Begun & T, input: z.output<S>) => Promise<Acted<V> | Failure>;
};

/** Makes a command out of its parts; all commands of the desk are made here. */
export const defineCommand =
  <S extends z.ZodType, T extends object, V>(definition: Definition<S, T, V>): Command<S, V> =>
  async (context, given) => {
    const parsed = definition.input.safeParse(given);
    if (!parsed.success) return invalid(messages(parsed.error));

    const done = await rollingBackFailures(() =>
      transact(context.db, async (tx): Promise<Done<V>> => {
        const earlier = await answeredBefore<V>(tx, definition.name, context);
        if (earlier) return earlier;
        const actor = await actorNow(tx, context.actor.id);
        if (!actor) throw new Stop(refused(["not_in_role"]));
        const target = succeed(await definition.on({ tx, actor }, parsed.data));
        const acted = succeed(await definition.act({ tx, actor, ...target }, parsed.data));
        await tx.insert(commandsDone).values({
          key: context.key,
          command: definition.name,
          personId: actor.id,
          result: acted.value ?? null,
        });
        const events = (acted.event === "none" ? [] : [acted.event].flat()).map(
          (event): NewEvent => ({ ...event, person: actor.id }),
        );
        for (const event of events) await tellOfEvent(tx, event);
        // Last, because it locks the head of the chain (design: two hash chains).
        for (const event of events) await recordEvent(tx, event);
        return acted;
      }),
    );
    if ("ok" in done) return done;
    await done.announce?.();
    return { ok: true, value: done.value };
  };

type Done<V> = { value: V; announce?: () => void | Promise<void> };

/** Carries a failure out of the transaction, so that it rolls back. */
class Stop extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super("The command was refused.");
    this.failure = failure;
  }
}

const succeed = <T extends object>(result: T | Failure): T => {
  if (isFailure(result)) throw new Stop(result);
  return result;
};

const isFailure = (result: object): result is Failure => "ok" in result && result.ok === false;

const rollingBackFailures = async <T>(work: () => Promise<T>): Promise<T | Failure> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stop) return error.failure;
    throw error;
  }
};

/** The answer that the key has had. Waits for a twin that is acting under the same key at this moment. */
const answeredBefore = async <V>(
  tx: Tx,
  command: string,
  { key, actor }: Context,
): Promise<Done<V> | undefined> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`command ${key}`}, 0))`);
  const [earlier] = await tx
    .select()
    .from(commandsDone)
    .where(sql`${commandsDone.key} = ${key}`);
  if (!earlier) return undefined;
  if (earlier.command !== command || earlier.personId !== actor.id)
    throw new Error(`The key of a ${earlier.command} was used again for a ${command}.`);
  return { value: earlier.result as V }; // written by this command under this key
};

/** In the order of the fields, and of each field what was found first. */
function messages(error: z.ZodError): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message } of error.issues) found[path.join(".") || "form"] ??= message;
  return found;
}
