// What of the log somebody asked for, on its page and as a table.
import { LOG_TOPICS, typesOf, type LogTopic } from "#components/desk/people/log-topics.ts";
import { formatInstant } from "#components/ui/instants.ts";
import type { LogFilter, LoggedEvent, LogPage } from "#db/queries/log.ts";
import { eventSentence } from "#lib/editorial/words.ts";

export type Search = Record<string, string | string[] | undefined>;

/** As it stands in the address. */
export type Asked = { person?: string; topic?: LogTopic; entry?: string; before?: number };

/** Reads an address; what is wrong in it does not narrow. */
export function parse(search: Search): Asked {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === "string" && value.trim() ? value.trim() : undefined;
  };
  const before = Number(text("before"));
  const topic = text("topic");
  return {
    person: text("person"),
    topic: Object.keys(LOG_TOPICS).find((one): one is LogTopic => one === topic),
    entry: text("entry"),
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  };
}

/** As the log is read by it. */
export const filterOf = ({ topic, ...asked }: Asked): LogFilter => ({
  ...asked,
  types: topic && typesOf(topic),
});

/** A query for what was asked, beginning at its newest event. */
export function queryOf({ person, topic, entry }: Asked): URLSearchParams {
  const query = new URLSearchParams();
  if (person) query.set("person", person);
  if (topic) query.set("topic", topic);
  if (entry) query.set("entry", entry);
  return query;
}

/** What happened, in words. */
export const sentence = (event: LoggedEvent, page: LogPage): string =>
  eventSentence(event, {
    actor: event.actorName ?? "Ratify",
    person: (id) => page.people.get(id) ?? "somebody",
    source: (id) => page.sources.get(id) ?? id,
    time: (iso) => formatInstant(iso),
  });
