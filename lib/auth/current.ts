// Who asks, for pages and server actions.
import { cache } from "react";
import { headers } from "next/headers.js";
import { notFound, redirect } from "next/navigation.js";
import { may, type Actor, type DeskAction } from "#lib/editorial/policy.ts";
import { ASKED_FOR } from "./asked-for.ts";
import { insideOnly } from "./callback-url.ts";
import { personFromCookie } from "./person-from-cookie.ts";
import type { Person } from "./sessions.ts";

/** Whoever is signed in, asked of the database once a request; null for nobody. */
export const currentPerson = cache(async (): Promise<Person | null> =>
  personFromCookie((await headers()).get("cookie")),
);

/** Whoever is signed in; anybody else is sent to sign in, and back here afterwards. */
export async function requirePerson(): Promise<Person> {
  const person = await currentPerson();
  if (person) return person;
  const back = insideOnly((await headers()).get(ASKED_FOR));
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(back)}`);
}

/** Whoever is signed in and may do this; for others the page does not exist. */
export async function requirePersonWho(action: DeskAction): Promise<Person> {
  const person = await requirePerson();
  if (!may(actorOf(person), action)) notFound();
  return person;
}

/** The person as policy sees them. */
export const actorOf = ({ id, roles }: Person): Actor => ({ id, roles });

export type { Person } from "./sessions.ts";
