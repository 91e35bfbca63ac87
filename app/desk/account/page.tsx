import type { Metadata } from "next";
import { MailForm, NameForm, PasswordForm } from "#components/desk/people/account-forms.tsx";
import { SessionList } from "#components/desk/people/session-list.tsx";
import { rolesInWords } from "#components/desk/people/words.ts";
import { SignOut } from "#components/desk/shell/sign-out.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { requirePerson } from "#lib/auth/current.ts";
import { PASSWORD_MIN } from "#lib/auth/passwords.ts";
import { sessionsOf } from "#lib/auth/sessions.ts";
import { inWords } from "#lib/auth/session-words.ts";
import { mailRhythmOf } from "#lib/desk/notices/mail-rhythm.ts";
import { signOutAction } from "../sign-out.ts";
import {
  endOthersAction,
  endSessionAction,
  mailAction,
  nameAction,
  passwordAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const person = await requirePerson();
  const sessions = await sessionsOf(appDb(), person.id);
  return (
    <>
      <PageHeading title="Your account" lead={`${person.email} · ${rolesInWords(person.roles)}`} />
      <div className="grid max-w-xl gap-12">
        <section className="grid gap-4">
          <h2 className="font-serif text-xl font-semibold">Name</h2>
          <NameForm action={nameAction} name={person.name} />
        </section>
        <section id="mail" className="grid gap-4">
          <h2 className="font-serif text-xl font-semibold">Mail</h2>
          <MailForm
            action={mailAction}
            rhythm={await mailRhythmOf(appDb(), person.id)}
            hint="You are told when you are asked to review, mentioned, given something or answered, and what becomes of your revisions and checks. What you have seen on screen by then is left out."
          />
        </section>
        <section className="grid gap-4">
          <h2 className="font-serif text-xl font-semibold">Password</h2>
          <PasswordForm
            action={passwordAction}
            email={person.email}
            hint={`At least ${PASSWORD_MIN} characters. You will be signed out everywhere else.`}
          />
        </section>
        <section className="grid gap-4">
          <h2 className="font-serif text-xl font-semibold">Where you are signed in</h2>
          <SessionList
            sessions={sessions.map(inWords)}
            current={person.sessionId}
            end={endSessionAction}
            now={new Date()}
          />
          <div className="flex flex-wrap gap-3">
            <SignOut personId={person.id} action={signOutAction} />
            {sessions.length > 1 && (
              <form action={endOthersAction}>
                <Button type="submit">Sign out everywhere else</Button>
              </form>
            )}
          </div>
        </section>
      </div>
    </>
  );
}
