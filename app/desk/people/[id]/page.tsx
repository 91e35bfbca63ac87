import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Badge } from "#components/ui/badge.tsx";
import {
  DisableForm,
  LinkForPersonForm,
  RolesForm,
} from "#components/desk/people/person-forms.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { Identities } from "#components/desk/people/identities.tsx";
import { SessionList } from "#components/desk/people/session-list.tsx";
import { STATE_WORDS } from "#components/desk/people/words.ts";
import { appDb } from "#db/client.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { findListedPerson } from "#lib/auth/people-list.ts";
import { sessionsOf } from "#lib/auth/sessions.ts";
import { identitiesOf } from "#lib/auth/sign-ins.ts";
import { inWords } from "#lib/auth/session-words.ts";
import {
  disableAction,
  endSessionsAction,
  linkAction,
  rolesAction,
  unlinkAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const admin = await requirePersonWho("managePeople");
  const { id } = await params;
  const person = await findListedPerson(appDb(), id);
  if (!person) notFound();
  const [sessions, identities] = await Promise.all([
    sessionsOf(appDb(), id),
    identitiesOf(appDb(), id),
  ]);
  const state = STATE_WORDS[person.state];
  const isDisabled = person.state === "disabled";
  const { hasPassword } = person;
  return (
    <>
      <p className="mb-2">
        <TextLink href="/desk/people">People</TextLink>
      </p>
      <PageHeading title={person.name} lead={person.email} />
      <div className="grid max-w-xl gap-10">
        <p>
          <Badge tone={state.tone}>{state.label}</Badge>
        </p>
        <section className="grid gap-3">
          <h2 className="sr-only">Roles</h2>
          <RolesForm action={rolesAction.bind(null, id)} roles={person.roles} />
        </section>
        {!isDisabled && (
          <section className="grid gap-3">
            <h2 className="font-serif text-xl font-semibold">
              {hasPassword ? "Forgotten password" : "Invitation"}
            </h2>
            <p>
              {hasPassword
                ? "A link to choose a new password. The present one works until then."
                : "A new link to come in by. An earlier one stops working."}
            </p>
            <LinkForPersonForm action={linkAction.bind(null, id)} label="Make a link" />
          </section>
        )}
        {identities.length > 0 && (
          <section className="grid gap-3">
            <h2 className="font-serif text-xl font-semibold">Single sign-on</h2>
            <p>
              Taking it away signs this person out where they came in by it. To keep them out,
              disable the account: with their verified address they could link it again.
            </p>
            <Identities identities={identities} unlink={unlinkAction.bind(null, id)} />
          </section>
        )}
        <section className="grid gap-3">
          <h2 className="font-serif text-xl font-semibold">Where this person is signed in</h2>
          {sessions.length === 0 ? (
            <p>Nowhere at the moment.</p>
          ) : (
            <SessionList
              sessions={sessions.map(inWords)}
              current={admin.sessionId}
              end={endSessionsAction.bind(null, id)}
              now={new Date()}
            />
          )}
          {sessions.length > 1 && id !== admin.id && (
            <form action={endSessionsAction.bind(null, id)}>
              <Button type="submit">Sign out everywhere</Button>
            </form>
          )}
          <p>
            <TextLink href={`/desk/people/sign-ins?person=${id}`}>
              All sign-ins of this person
            </TextLink>
          </p>
        </section>
        <section className="grid gap-3">
          <h2 className="font-serif text-xl font-semibold">Account</h2>
          <p>
            {isDisabled
              ? "Enabling it gives back the roles above; the old password works again."
              : "Disabling it signs this person out everywhere, at once. What they wrote stays."}
          </p>
          <DisableForm action={disableAction.bind(null, id)} isDisabled={isDisabled} />
        </section>
        <p>
          <TextLink href={`/desk/log?person=${id}`}>What this person did, in the log</TextLink>
        </p>
      </div>
    </>
  );
}
