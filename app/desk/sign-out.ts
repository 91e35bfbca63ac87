"use server";
import { redirect } from "next/navigation";
import { appDb } from "#db/client.ts";
import { currentPerson } from "#lib/auth/current.ts";
import { endSessions } from "#lib/auth/sessions.ts";
import { signOut } from "#lib/auth/next-auth.ts";

/** Ends the session in the database, then takes the cookie away. */
export async function signOutAction(): Promise<void> {
  const person = await currentPerson();
  if (person) await endSessions(appDb(), person.id, { only: person.sessionId });
  await signOut({ redirect: false });
  redirect("/sign-in");
}
