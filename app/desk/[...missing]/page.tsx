import { notFound } from "next/navigation";
import { requirePerson } from "#lib/auth/current.ts";

/** Addresses that the desk doesn't know get its own "not found", inside the shell. */
export default async function Missing() {
  await requirePerson();
  notFound();
}
