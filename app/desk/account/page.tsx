import type { Metadata } from "next";
import { MailForm, NameForm, PasswordForm } from "#components/desk/people/account-forms.tsx";
import { rolesInWords } from "#components/desk/people/words.ts";
import { SignOut } from "#components/desk/shell/sign-out.tsx";
import { Button } from "#components/ui/button.tsx";
import { DateTime, RelativeTime } from "#components/ui/date-time.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { requirePerson } from "#lib/auth/current.ts";
import { PASSWORD_MIN } from "#lib/auth/passwords.ts";
import { sessionsOf } from "#lib/auth/sessions.ts";
import { deviceInWords } from "#lib/auth/user-agent.ts";
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
  const now = new Date();
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
          <ul className="grid border-t border-rule">
            {sessions.map((session) => (
              <li
                key={session.id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3"
              >
                <div>
                  <p className="font-semibold">
                    {deviceInWords(session.userAgent)}
                    {session.id === person.sessionId && (
                      <span className="font-normal text-ink-soft"> (this one)</span>
                    )}
                  </p>
                  <p className="text-sm text-ink-soft">
                    Since <DateTime value={session.createdAt} />, last used{" "}
                    <RelativeTime value={session.seenAt} now={now} />
                  </p>
                </div>
                {session.id !== person.sessionId && (
                  <form action={endSessionAction}>
                    <input type="hidden" name="session" value={session.id} />
                    <Button
                      type="submit"
                      size="small"
                      aria-label={`Sign out ${deviceInWords(session.userAgent)}`}
                    >
                      Sign out
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
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
