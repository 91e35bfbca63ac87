import type { Metadata } from "next";
import { z } from "zod";
import { SIGN_IN_WORDS } from "#components/desk/people/words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { DateTime, RelativeTime } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Cell, HeadCell, RowHeadCell, Table } from "#components/ui/table.tsx";
import { appDb } from "#db/client.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { findListedPerson } from "#lib/auth/people-list.ts";
import { listSignIns, SIGN_INS_PER_PAGE, type SignIn } from "#lib/auth/sign-ins.ts";
import { inWords } from "#lib/auth/session-words.ts";
import { endSessionsAction } from "../[id]/actions.ts";

export const metadata: Metadata = { title: "Sign-ins" };

/** What is wrong in the address counts as not being there. */
const Asked = z.object({
  person: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

type Search = Record<string, string | string[] | undefined>;

/** Who came in when, by which door, and is still there. */
export default async function SignInsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const admin = await requirePersonWho("managePeople");
  const asked = Asked.parse(await searchParams);
  const [{ signIns, total }, person] = await Promise.all([
    listSignIns(appDb(), asked),
    asked.person ? findListedPerson(appDb(), asked.person) : undefined,
  ]);
  const now = new Date();
  return (
    <>
      <p className="mb-2">
        <TextLink href={person ? `/desk/people/${person.id}` : "/desk/people"}>
          {person?.name ?? "People"}
        </TextLink>
      </p>
      <PageHeading
        title={person ? `Sign-ins of ${person.name}` : "Sign-ins"}
        lead="A sign-in ends after 30 days, and is forgotten 30 days later."
        actions={person && <TextLink href="/desk/people/sign-ins">Those of everybody</TextLink>}
      />
      {signIns.length === 0 ? (
        <EmptyState title="Nobody signed in lately">
          Whoever comes to the desk appears here.
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          <Table caption="Sign-ins, latest first" hideCaption>
            <thead>
              <tr>
                <HeadCell>Person</HeadCell>
                <HeadCell className="max-md:hidden">Since</HeadCell>
                <HeadCell className="max-md:hidden">Browser</HeadCell>
                <HeadCell>Now</HeadCell>
                <HeadCell>
                  <span className="sr-only">Sign out</span>
                </HeadCell>
              </tr>
            </thead>
            <tbody>
              {signIns.map((signIn) => {
                const { device, way } = inWords(signIn);
                return (
                  <tr key={signIn.id}>
                    <RowHeadCell>
                      <TextLink href={`/desk/people/${signIn.person.id}`}>
                        {signIn.person.name}
                      </TextLink>
                      <span className="block text-sm font-normal text-ink-soft md:hidden">
                        <DateTime value={signIn.createdAt} />, {device} {way}
                      </span>
                    </RowHeadCell>
                    <Cell className="max-md:hidden">
                      <DateTime value={signIn.createdAt} />
                    </Cell>
                    <Cell className="max-md:hidden">
                      {device} <span className="text-ink-soft">{way}</span>
                    </Cell>
                    <Cell>
                      <State signIn={signIn} now={now} />
                    </Cell>
                    <Cell className="text-right">
                      {signIn.id === admin.sessionId ? (
                        <span className="text-ink-soft">This one</span>
                      ) : (
                        signIn.state === "live" && (
                          <form action={endSessionsAction.bind(null, signIn.person.id)}>
                            <input type="hidden" name="session" value={signIn.id} />
                            <Button
                              type="submit"
                              size="small"
                              aria-label={`Sign out ${signIn.person.name}, ${device}`}
                            >
                              Sign out
                            </Button>
                          </form>
                        )
                      )}
                    </Cell>
                  </tr>
                );
              })}
            </tbody>
          </Table>
          <Pagination
            page={asked.page}
            pages={Math.ceil(total / SIGN_INS_PER_PAGE)}
            hrefOf={(page) =>
              `/desk/people/sign-ins?${new URLSearchParams({
                ...(asked.person && { person: asked.person }),
                page: String(page),
              })}`
            }
          />
        </div>
      )}
    </>
  );
}

function State({ signIn: { state, seenAt, endedAt }, now }: { signIn: SignIn; now: Date }) {
  const { label, tone } = SIGN_IN_WORDS[state];
  return (
    <>
      <Badge tone={tone}>{label}</Badge>
      <span className="block text-sm text-ink-soft">
        {state === "ended" && endedAt ? (
          <>
            on <DateTime value={endedAt} />
          </>
        ) : (
          <>
            last used <RelativeTime value={seenAt} now={now} />
          </>
        )}
      </span>
    </>
  );
}
