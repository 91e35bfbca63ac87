import type { Metadata } from "next";
import { RelativeTime } from "#components/ui/date-time.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { LinkButton, TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Cell, HeadCell, RowHeadCell, Table } from "#components/ui/table.tsx";
import { rolesInWords, STATE_WORDS } from "#components/desk/people/words.ts";
import { appDb } from "#db/client.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { listPeople } from "#lib/auth/people-list.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const reader = await requirePersonWho("managePeople");
  const people = await listPeople(appDb());
  const now = new Date();
  return (
    <>
      <PageHeading
        title="People"
        lead="Who may come to the desk, and as what."
        actions={
          <LinkButton href="/desk/people/invite" tone="primary">
            Invite somebody
          </LinkButton>
        }
      />
      <Table caption="People" hideCaption className="min-w-2xl">
        <thead>
          <tr>
            <HeadCell>Name</HeadCell>
            <HeadCell>E-mail address</HeadCell>
            <HeadCell>Roles</HeadCell>
            <HeadCell>Account</HeadCell>
            <HeadCell>Last here</HeadCell>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <RowHeadCell>
                <TextLink href={`/desk/people/${person.id}`}>{person.name}</TextLink>
                {person.id === reader.id && (
                  <span className="font-normal text-ink-soft"> (you)</span>
                )}
              </RowHeadCell>
              <Cell className="break-all">{person.email}</Cell>
              <Cell>{rolesInWords(person.roles)}</Cell>
              <Cell>
                <Badge tone={STATE_WORDS[person.state].tone}>
                  {STATE_WORDS[person.state].label}
                </Badge>
              </Cell>
              <Cell>
                {person.lastSeenAt ? (
                  <RelativeTime value={person.lastSeenAt} now={now} />
                ) : (
                  <span className="text-ink-soft">Never</span>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
