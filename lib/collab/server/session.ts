// Who is behind a connection, and what they may do. The cookie says who, the database says what.
import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { entries, people } from "#db/schema.ts";
import { can } from "#lib/editorial/commands-for.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { may, type Role } from "#lib/editorial/policy.ts";
import { NO_DRAFT } from "#lib/editorial/workflow.ts";
import type { DraftName } from "../document-name.ts";
import { SocketRefusal } from "./refusal.ts";

/** Who a request's Cookie header signs in, asked of the database now; null for nobody. */
export type PersonOfCookie = (
  cookie: string | null,
) => Promise<{ id: string; name: string } | null>;

/** A person on a connection. Renewed in place when something about them changed. */
export type Session = {
  readonly cookie: string | null;
  readonly personId: string;
  name: string;
  /** As of which state of the person `canEdit` was asked; the journal's append names it. */
  epoch: number;
  canEdit: boolean;
};

/** Asks who is there and what they may; throws a SocketRefusal if they may not even read. */
export async function openSession(
  db: Db,
  personOf: PersonOfCookie,
  cookie: string | null,
): Promise<Session> {
  const person = await personOf(cookie);
  if (!person) throw new SocketRefusal("signed_out");
  const session = { cookie, personId: person.id, name: person.name, epoch: 0, canEdit: false };
  return renewRights(db, session);
}

/** Asks again, as on opening. The cookie of somebody else counts as signed out. */
export async function renewSession(
  db: Db,
  personOf: PersonOfCookie,
  session: Session,
): Promise<Session> {
  const person = await personOf(session.cookie);
  if (person?.id !== session.personId) throw new SocketRefusal("signed_out");
  return renewRights(db, session);
}

async function renewRights(db: Db, session: Session): Promise<Session> {
  // Roles and epoch in one statement, so that they belong together.
  const [person] = await db
    .select({
      name: people.name,
      roles: people.roles,
      epoch: people.epoch,
      disabledAt: people.disabledAt,
    })
    .from(people)
    .where(eq(people.id, session.personId));
  if (!person || person.disabledAt) throw new SocketRefusal("signed_out");
  const actor: { id: string; roles: readonly Role[] } = {
    id: session.personId,
    roles: person.roles,
  };
  if (!may(actor, "readDesk")) throw new SocketRefusal("forbidden");
  session.name = person.name;
  session.epoch = person.epoch;
  // Editing has no guards: whatever the draft's state, the answer is the same.
  session.canEdit = can("edit", actor, { draft: NO_DRAFT });
  return session;
}

/** The kind of an entry whose open draft this is; throws a SocketRefusal if it is not. */
export async function requireOpenDraft(db: Db, draft: DraftName | undefined): Promise<KindName> {
  if (!draft) throw new SocketRefusal("not_found");
  const [entry] = await db
    .select({ kind: entries.kind, generation: entries.generation })
    .from(entries)
    .where(eq(entries.id, draft.entryId));
  if (!entry || draft.generation > entry.generation) throw new SocketRefusal("not_found");
  if (draft.generation < entry.generation) throw new SocketRefusal("closed");
  return entry.kind;
}
