import type { EntryContent, KindName } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { own } from "#lib/editorial/own.ts";
import { rowsOf } from "#lib/editorial/typed.ts";

/**
 * What the place of a claim is called: its field, and a row by what its field calls one, with its number as long as the
 * content has it.
 */
export function claimLabel(kind: KindName, claim: string, content?: EntryContent): string {
  const [name = "", part] = claim.split("/");
  const field = own(kindOf(kind).fields, name);
  if (!field) return "Something that is gone";
  if (field.type !== "rows" || !part) return field.label;
  const one = field.one.toLowerCase();
  if (!content) return `${field.label}: one ${one}`;
  const at = rowsOf(content, name).findIndex(({ id }) => id === part);
  return at === -1 ? `${field.label}: ${one} that is gone` : `${field.label}: ${one} ${at + 1}`;
}
