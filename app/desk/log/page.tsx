import type { Metadata } from "next";
import { entryAddress } from "#components/desk/entries/addresses.ts";
import { LOG_TOPICS, typesOf, type LogTopic } from "#components/desk/people/log-topics.ts";
import { VerifyForm } from "#components/desk/people/verify-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatInstant } from "#components/ui/instants.ts";
import { TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Select } from "#components/ui/select.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { appDb } from "#db/client.ts";
import { peopleInLog, readLog, type LoggedEvent, type LogPage } from "#db/queries/log.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { eventSentence } from "#lib/editorial/words.ts";
import { verifyAction } from "./verify.ts";

export const metadata: Metadata = { title: "Log" };

const PAGE = 50;

type Search = Record<string, string | string[] | undefined>;

export default async function LogPageOfDesk({ searchParams }: { searchParams: Promise<Search> }) {
  await requirePersonWho("readLog");
  const asked = parse(await searchParams);
  const [page, people] = await Promise.all([
    readLog(appDb(), { ...asked, types: asked.topic && typesOf(asked.topic) }, PAGE),
    peopleInLog(appDb()),
  ]);
  const oldest = page.events.at(-1)?.seq;
  return (
    <>
      <PageHeading
        title="Log"
        lead="Who did what, and when. Each line carries the hash of the one before it, so that none can be changed or taken out unnoticed."
      />
      <div className="grid gap-8">
        <VerifyForm action={verifyAction} />
        <form className="flex flex-wrap items-end gap-4" role="search" aria-label="Narrow the log">
          <Select label="Person" name="person" defaultValue={asked.person ?? ""} className="w-56">
            <option value="">Everybody</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Select label="About" name="topic" defaultValue={asked.topic ?? ""} className="w-56">
            <option value="">Everything</option>
            {Object.entries(LOG_TOPICS).map(([topic, label]) => (
              <option key={topic} value={topic}>
                {label}
              </option>
            ))}
          </Select>
          <TextField label="Entry" name="entry" defaultValue={asked.entry} className="w-56" />
          <Button type="submit">Show</Button>
        </form>
        {page.events.length === 0 ? (
          <EmptyState
            title="Nothing in the log matches"
            action={<TextLink href="/desk/log">Show everything</TextLink>}
          />
        ) : (
          <Table caption="Events, newest first" hideCaption>
            <thead>
              <tr>
                <HeadCell className="w-20 max-md:hidden">No.</HeadCell>
                <HeadCell className="w-52 max-md:hidden">When</HeadCell>
                <HeadCell className="max-md:pl-0">What</HeadCell>
                <HeadCell className="max-md:hidden">Entry</HeadCell>
              </tr>
            </thead>
            <tbody>
              {page.events.map((event) => (
                <tr key={event.seq}>
                  <Cell className="text-ink-soft max-md:hidden">{event.seq}</Cell>
                  <Cell className="whitespace-nowrap max-md:hidden">
                    <DateTime value={event.at} />
                  </Cell>
                  <Cell className="break-words max-md:pl-0">
                    <span className="block text-sm text-ink-soft md:hidden">
                      {event.seq} · <DateTime value={event.at} />
                    </span>
                    {sentence(event, page)}
                    <span className="block md:hidden">
                      <EntryLink entry={event.entry} />
                    </span>
                  </Cell>
                  <Cell className="max-md:hidden">
                    <EntryLink entry={event.entry} />
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        {page.hasMore && oldest !== undefined && (
          <nav aria-label="Pages">
            <TextLink href={olderThan(asked, oldest)} rel="next" className="py-2">
              Older events
            </TextLink>
          </nav>
        )}
      </div>
    </>
  );
}

function EntryLink({ entry }: Pick<LoggedEvent, "entry">) {
  return entry && <TextLink href={entryAddress(entry.id)}>{entry.title}</TextLink>;
}

type Asked = { person?: string; topic?: LogTopic; entry?: string; before?: number };

function parse(search: Search): Asked {
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

function olderThan(asked: Asked, seq: number): string {
  const query = new URLSearchParams({ before: String(seq) });
  if (asked.person) query.set("person", asked.person);
  if (asked.topic) query.set("topic", asked.topic);
  if (asked.entry) query.set("entry", asked.entry);
  return `/desk/log?${query}`;
}

const sentence = (event: LoggedEvent, page: LogPage): string =>
  eventSentence(event, {
    actor: event.actorName ?? "Ratify",
    person: (id) => page.people.get(id) ?? "somebody",
    source: (id) => page.sources.get(id) ?? id,
    time: (iso) => formatInstant(iso),
  });
