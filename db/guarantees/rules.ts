// What guards the record, read from the catalogue: what the mutation run drops one by one.
import type { ClientBase } from "pg";

/** One guarantee, the name that its refusals bear, and the SQL that takes it away. */
export type Rule = {
  kind: "key" | "condition" | "rule";
  name: string;
  refuses: string;
  drop: string;
};

/**
 * Every rule that refuses something under a name of its own: keys, conditions, and what the triggers' functions refuse.
 * Left out are keys to people and others named after their columns, which hold references together; keys of a row's own
 * made-up id; and unique keys that contain another, which are there for foreign keys to name.
 */
export async function rulesOf(owner: ClientBase): Promise<Rule[]> {
  const { rows: constraints } = await owner.query<{ table: string; name: string; type: string }>(
    `select c.conrelid::regclass::text as table, c.conname as name, c.contype as type
     from pg_constraint c
     where c.connamespace = 'public'::regnamespace and c.contype in ('f', 'c', 'u', 'p') and c.conname !~ '_fk$'
       and c.conrelid::regclass::text <> all ($1) and c.conname <> all ($2)
       and c.conkey not in (
         select array[attnum] from pg_attribute where attrelid = c.conrelid and attname in ('id', 'seq', 'token_hash'))
       and (c.contype <> 'u' or not exists (
         select from pg_constraint k where k.conrelid = c.conrelid and k.contype in ('u', 'p')
           and k.oid <> c.oid and k.conkey <@ c.conkey))
     order by 1, 2`,
    [OUTSIDE, FORESTALLED],
  );
  const { rows: functions } = await owner.query<{ rule: string; definition: string }>(
    `select distinct found[1] as rule, pg_get_functiondef(p.oid) as definition
     from pg_proc p, regexp_matches(p.prosrc, 'refuse\\(''(\\w+)''', 'g') as found
     where p.pronamespace = 'public'::regnamespace order by 1`,
  );
  return [
    ...constraints.map(({ table, name, type }): Rule => ({
      kind: type === "c" ? "condition" : "key",
      name: `${table}: ${name}`,
      refuses: name,
      drop: `alter table ${table} drop constraint ${name} cascade`,
    })),
    ...functions.map(({ rule, definition }): Rule => ({
      kind: "rule",
      name: rule,
      refuses: rule,
      drop: definition.replaceAll(`perform refuse('${rule}'`, `perform format('${rule}'`),
    })),
  ];
}

/** Tables that hold nothing of the record. */
const OUTSIDE = [
  "chain_heads",
  "draft_texts",
  "identities",
  "notice_mail",
  "notices",
  "outbox",
  "person_links",
  "public_texts",
  "question_mail",
  "record_settings",
  "sessions",
  "sign_in_attempts",
];

/** Never reached, because another rule refuses before: they are there for the day when that one has a gap. */
const FORESTALLED = [
  "draft_updates_generation", // by draft_updates_open_generation
  "publication_ends_after_start", // the trigger takes the later instant
  "review_ends_once", // by review_ends_pk with review_ends_revision
  "revisions_generation", // by revisions_open_draft
  "revocations_pkey", // by revocations_of_approval
  "suggestions_generation", // by suggestions_open_draft
];
