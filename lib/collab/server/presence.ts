// Awareness: who is in a draft. Clients say where they are; who they are, the server says.
import type { beforeHandleAwarenessPayload } from "@hocuspocus/server";
import type { AwarenessUser } from "../protocol.ts";
import type { Session } from "./session.ts";

/** Bytes of one client's state. */
const MAX_STATE = 4 * 1024;
/** Yjs takes a new client id when two documents happen on the same one. */
const MAX_CLIENTS = 3;

/** Colours that can be told apart, and that stand out on light and dark alike; in the one form that y-tiptap takes. */
const COLOURS = [
  "#b64020",
  "#a9700f",
  "#5d8f20",
  "#20b672",
  "#209db6",
  "#2057b6",
  "#5720b6",
  "#b62084",
] as const;

/** A person's name and colour, the same wherever they appear. */
function presenceOf({ personId, name }: Session): AwarenessUser {
  let sum = 0;
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return { id: personId, name, color: COLOURS[sum % COLOURS.length] ?? COLOURS[0] };
}

/** Rewrites an awareness update: states of other people's clients are dropped, and each says who its person is. */
export function rewritePresence(
  { states, document, connection }: beforeHandleAwarenessPayload,
  session: Session,
): void {
  if (!connection) return;
  const own = document.getClients(connection);
  for (const [client, state] of states) {
    const isOthers = document
      .getConnections()
      .some((other) => other !== connection && document.getClients(other).has(client));
    const isTooMany = !own.has(client) && own.size >= MAX_CLIENTS;
    if (isOthers || isTooMany || JSON.stringify(state).length > MAX_STATE) states.delete(client);
    else state.user = presenceOf(session);
  }
}
