import type { Metadata } from "next";
import { entryAddress } from "#components/desk/entries/addresses.ts";
import { LOG_TOPICS } from "#components/desk/people/log-topics.ts";
import { VerifyForm } from "#components/desk/people/verify-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Select } from "#components/ui/select.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { appDb } from "#db/client.ts";
import { peopleInLog, readLog, type LoggedEvent } from "#db/queries/log.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { filterOf, parse, queryOf, sentence, type Asked, type Search } from "./asked.ts";
import { verifyAction } from "./verify.ts";

export const metadata: Metadata = { title: "Log" };

const PAGE = 50;

export default async function LogPageOfDesk({ searchParams }: { searchParams: Promise<Search> }) {
  await requirePersonWho("readLog");
  const asked = parse(await searchParams);
  const [page, people] = await Promise.all([
    readLog(appDb(), filterOf(asked), PAGE),
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
          <a className="link py-2" href={`/desk/log/csv?${queryOf(asked)}`} download>
            Download as CSV
          </a>
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

function olderThan(asked: Asked, seq: number): string {
  const query = queryOf(asked);
  query.set("before", String(seq));
  return `/desk/log?${query}`;
}
