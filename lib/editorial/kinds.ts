import type { KindName } from "./content.ts";
import type { Field, Kind } from "./fields.ts";
import { meeting } from "./kinds/meeting.ts";
import { member } from "./kinds/member.ts";
import { overview } from "./kinds/overview.ts";
import { pledge } from "./kinds/pledge.ts";

/** The four kinds, in the order in which the site presents them. */
export const KINDS = { overview, meeting, member, pledge } as const satisfies Record<
  KindName,
  Kind
>;

/** The declaration of a kind, widened for code that works on any kind. */
export const kindOf = (name: KindName): Kind => KINDS[name];

/** The kind that answers at a public path segment ("meetings"), if any. */
export const kindAtPath = (path: string): Kind | undefined =>
  Object.values<Kind>(KINDS).find((kind) => kind.path === path && path !== "");

/** A kind's fields in the reader's order. */
export const fieldsOf = (name: KindName): [string, Field][] => Object.entries(kindOf(name).fields);

/** Words that addresses use and that no slug may take (design: Addresses). */
export const RESERVED_SLUGS = [
  "history",
  "v",
  "new",
  "diff",
  "feed",
  "as-of",
  "csv",
  "embed",
  // Languages, which are prefixes of addresses.
  "en",
  "fr",
  "uk",
] as const;
