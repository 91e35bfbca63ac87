"use server";
import { revalidatePath } from "next/cache";
import { appDb } from "#db/client.ts";
import { requirePerson } from "#lib/auth/current.ts";
import { textOf } from "#lib/auth/form-text.ts";
import { seeAll } from "#lib/desk/notices/see.ts";

/** Marks what was shown to whoever asks, and all before it, as seen. */
export async function seeAllAction(form: FormData): Promise<void> {
  const person = await requirePerson();
  const upTo = Number(textOf(form, "upTo"));
  if (Number.isSafeInteger(upTo)) await seeAll(appDb(), person.id, upTo);
  revalidatePath("/desk", "layout");
}
