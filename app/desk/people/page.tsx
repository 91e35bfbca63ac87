import type { Metadata } from "next";
import { RelativeTime } from "#components/ui/date-time.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { LinkButton, TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Cell, HeadCell, RowHeadCell, Table } from "#components/ui/table.tsx";
import { rolesInWords, STATE_WORDS } from "#components/desk/people/words.ts";
import { appDb } from "#db/client.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { listPeople, type AccountState } from "#lib/auth/people-list.ts";

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
          <>
            <LinkButton href="/desk/people/sign-ins">Sign-ins</LinkButton>
            <LinkButton href="/desk/people/invite" tone="primary">
              Invite somebody
            </LinkButton>
          </>
        }
      />
      <Table caption="People" hideCaption>
        <thead>
          <tr>
            <HeadCell className="max-sm:w-2/3">Person</HeadCell>
            <HeadCell>Roles</HeadCell>
            <HeadCell className="max-sm:hidden">Account</HeadCell>
            <HeadCell className="max-sm:hidden">Last here</HeadCell>
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
                <span className="block text-sm font-normal wrap-anywhere text-ink-soft">
                  {person.email}
                </span>
                <span className="mt-1 block sm:hidden">
                  <AccountBadge state={person.state} />
                </span>
              </RowHeadCell>
              <Cell>{rolesInWords(person.roles)}</Cell>
              <Cell className="max-sm:hidden">
                <AccountBadge state={person.state} />
              </Cell>
              <Cell className="max-sm:hidden">
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

const AccountBadge = ({ state }: { state: AccountState }) => (
  <Badge tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].label}</Badge>
);
