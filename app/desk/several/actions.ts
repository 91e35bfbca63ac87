"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publishSeveralAddress } from "#components/desk/entries/addresses.ts";
import type { SeveralState } from "#components/desk/several/several.ts";
import { textOf } from "#lib/auth/form-text.ts";
import { eachOf } from "#lib/desk/each-of.ts";
import { publish } from "#lib/desk/publish.ts";
import { readChosen } from "#lib/desk/read/chosen.ts";
import { notFound } from "#lib/desk/outcome.ts";
import { contextOf } from "../commanding.ts";
import { told } from "./answers.ts";
import { DOING } from "./doing.ts";
import { backOf, revisionsIn, severalIn } from "./read-form.ts";

/** Does something with each entry that was chosen on a list. Before anything becomes public, a page asks. */
export async function severalAction(
  _previous: SeveralState,
  form: FormData,
): Promise<SeveralState> {
  const asked = severalIn(form);
  const person = textOf(form, "person");
  if (!asked.success) return { errors: { "": asked.error.issues[0]?.message }, values: { person } };
  const { does, rows } = asked.data;
  const isAsking = does === "requestReview";
  if (does === "publish") redirect(publishSeveralAddress(rows, backOf(form.get("back"))));
  if (isAsking && !z.uuid().safeParse(person).success)
    return { errors: { person: "Choose who is asked" } };
  const context = await contextOf(form);
  const done = await eachOf(
    await readChosen(context.db, rows),
    // The same rows may be archived and brought back by one form.
    { ...context, key: `${context.key} ${does}` },
    (each, entry) => DOING[does](each, entry, person),
  );
  refresh();
  return told(context.db, does, done, isAsking ? person : undefined);
}

/** Makes the revisions public that a page has listed. */
export async function publishSeveralAction(
  _previous: SeveralState,
  form: FormData,
): Promise<SeveralState> {
  const named = revisionsIn(form);
  if (!named) return { errors: { "": "Choose at least one" } };
  const context = await contextOf(form);
  const chosen = await readChosen(context.db, [...named.keys()]);
  const done = await eachOf(chosen, context, async (each, { id: entry }) => {
    const revision = named.get(entry);
    return revision ? publish(each, { entry, revision }) : notFound;
  });
  return told(context.db, "publish", done);
}
