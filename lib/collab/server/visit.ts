// One connection's state in the course of a visit, and the answers to its marks.
import type { Connection } from "@hocuspocus/server";
import type { FromServer } from "../protocol.ts";
import type { Session } from "./session.ts";

export type Visit = {
  readonly session: Session;
  /** The client has sent what the server lacked at the start: from then on every mark can be answered. */
  hasSynced: boolean;
  /** The client's last mark that was not answered. */
  mark: number | undefined;
};

/** What Hocuspocus carries along with a connection, from its authentication on. */
export type Context = { visit?: Visit };

/** The visit of an authenticated connection. */
export function visitOf(context: Context | undefined): Visit {
  if (!context?.visit) throw new Error("A connection without authentication.");
  return context.visit;
}

export const send = (connection: Connection, message: FromServer): void =>
  connection.sendStateless(JSON.stringify(message));

/** Answers the last mark, if everything before it is in the journal. */
export function answerMark(connection: Connection, visit: Visit): void {
  const { mark } = visit;
  if (mark === undefined || !visit.hasSynced || connection.readOnly) return;
  visit.mark = undefined;
  send(connection, { saved: mark });
}
