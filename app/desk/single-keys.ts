"use server";
import { appDb } from "#db/client.ts";
import { requirePerson } from "#lib/auth/current.ts";
import { switchSingleKeys } from "#lib/auth/own-account.ts";

/** Keeps whether single keys do something for whoever asks. */
export async function singleKeysAction(isOn: boolean): Promise<void> {
  await switchSingleKeys(appDb(), await requirePerson(), isOn);
}
