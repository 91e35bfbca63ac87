import { may } from "#lib/editorial/policy.ts";
import type { personFromCookie } from "#lib/auth/person-from-cookie.ts";
import { answer, type Part } from "./compose.ts";

/** The most bytes that anybody may send. */
const MOST = 1_000_000;
/** Where the text of a source is brought in. Next's own limit is meant for it (next.config.js). */
const TEXTS = /^\/desk\/sources\/[^/?]+(?:\?|$)/;

/**
 * Refuses a long body before any of it is read, but the text of a source from who may edit sources: a form's action
 * asks who is there only once Next has the whole form. A body that does not say its length counts as long.
 */
export const bodyLimitPart = (personOf: typeof personFromCookie): Part => ({
  name: "The limit of bodies",
  async handle({ url = "", headers }, response) {
    const saysLength = headers["transfer-encoding"] === undefined;
    if (saysLength && Number(headers["content-length"] ?? 0) <= MOST) return false;
    const person = TEXTS.test(url) ? await personOf(headers.cookie) : null;
    if (saysLength && person && may(person, "editSource")) return false;
    // What is still under way is not waited for.
    response.setHeader("connection", "close");
    if (saysLength) answer(response, 413, "This is more than can be sent here.");
    else answer(response, 411, "Send this with its length.");
    return true;
  },
});
