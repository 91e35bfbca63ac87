import type { KindName } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { own } from "#lib/editorial/own.ts";

/** What the place of a claim is called: its field, and a row by what its field calls one. */
export function claimLabel(kind: KindName, claim: string): string {
  const [name = "", part] = claim.split("/");
  const field = own(kindOf(kind).fields, name);
  if (!field) return "Something that is gone";
  return field.type === "rows" && part
    ? `${field.label}: one ${field.one.toLowerCase()}`
    : field.label;
}
