import type { Attack, Stage } from "../attack.ts";

/** Getting round the rules: other roles, other settings, other definitions; and people's own rules. */
export const rights: readonly Attack[] = [
  ...Object.entries({
    "becomes the owner": "set role ratify_owner",
    "becomes the superuser": "set session authorization postgres",
    "switches triggers off for its session": "set session_replication_role = replica",
    "disables a table's triggers": "alter table revisions disable trigger all",
    "drops a trigger": "drop trigger workflow on publications",
    "drops a key": "alter table reviews drop constraint reviews_part",
    "redefines a rule":
      "create or replace function refuse(rule text, message text) returns void language sql as ''",
    "drops a function": "drop function redact_revision(uuid, uuid)",
    "erases what was said beside a draft": "select erase_words_beside(gen_random_uuid())",
    "hides a publication from searches": "delete from search.texts",
    "lets a search find other words":
      "insert into search.texts (kind, revision_id, words) values ('pledge', gen_random_uuid(), 'draft'::tsvector)",
    "adds a revision to the search": "select search.add(gen_random_uuid())",
    "empties the search": "select search.rebuild()",
    "makes a table": "create table public.mine (id int)",
    "makes a schema": "create schema mine",
    "shadows a table for the session": "create temporary table publications (id int)",
    "joins the owner": "grant ratify_owner to ratify_app",
    "takes a table": "alter table events owner to ratify_app",
    "makes a role": "create role accomplice superuser",
    "edits the catalogue": "update pg_catalog.pg_trigger set tgenabled = 'D'",
    "reads the server's files": "select pg_read_file('/etc/passwd')",
    "runs a program": "copy events to program 'cat'",
    "reads the owner's migrations for writing": "delete from drizzle.__drizzle_migrations",
    "numbers the journal itself": "select setval('draft_updates_seq_seq', 1)",
    "gives a single sign-on to somebody else":
      "update identities set person_id = gen_random_uuid()",
    "turns a redaction's function into its own":
      "alter function redact_revision(uuid, uuid) security invoker",
  }).map(([what, statement]): Attack => application(what, statement)),
  {
    name: "the site reads a table",
    refusedBy: "42501",
    async try({ scene }) {
      const { rows } = await scene.owner.query<{ name: string }>(
        "select format('%I.%I', schemaname, tablename) as name from pg_tables where tableowner = 'ratify_owner'",
      );
      const refusals = await Promise.allSettled(
        rows.map(({ name }) => scene.site.query(`select from ${name} limit 1`)),
      );
      // One table that can be read is enough for the attack to succeed.
      if (refusals.every(({ status }) => status === "rejected"))
        await scene.site.query("select from people");
    },
  },
  {
    name: "the site erases a revision",
    refusedBy: "42501",
    try: ({ scene, editor }) => scene.site.query("select redact_revision($1, $1)", [editor]),
  },
  {
    name: "the workflow is changed at repeatable read, where rules see old rows",
    refusedBy: "23514 read_committed",
    async try({ scene, entry }) {
      const client = await scene.app.connect();
      try {
        await client.query("begin isolation level repeatable read");
        await client.query("select lock_entry($1)", [entry.id]);
      } finally {
        await client.query("rollback");
        client.release();
      }
    },
  },
  {
    name: "every admin is disabled",
    refusedBy: "23514 people_last_admin",
    alone: true,
    try: (stage) => asApplication(stage, alone("update people set disabled_at = now()")),
  },
  {
    name: "every admin loses the role",
    refusedBy: "23514 people_last_admin",
    alone: true,
    try: (stage) => asApplication(stage, alone("update people set roles = array['editor']")),
  },
  {
    name: "an ended session is brought back by an older epoch",
    refusedBy: "23514 people_epoch_grows",
    try: ({ scene, editor }) =>
      scene.app.query("update people set epoch = epoch - 1 where id = $1", [editor]),
  },
  {
    name: "a role that there is not",
    refusedBy: "23514 people_roles_known",
    try: ({ scene, editor }) =>
      scene.app.query("update people set roles = array['owner'] where id = $1", [editor]),
  },
  {
    name: "two people share an address, but for capitals",
    refusedBy: "23505 people_email_unique",
    async try({ scene, editor, second }) {
      const address = `${editor}@example.org`;
      const give = (id: string, email: string) =>
        scene.app.query("update people set email = $2 where id = $1", [id, email]);
      await give(editor, address);
      await give(second, address.toUpperCase());
    },
  },
  {
    name: "a person without a name",
    refusedBy: "23514 people_name_given",
    try: ({ scene, editor }) =>
      scene.app.query("update people set name = ' ' where id = $1", [editor]),
  },
  {
    name: "a single-use link is used twice",
    refusedBy: "23514 person_links_single_use",
    async try({ scene, editor }) {
      const token = crypto.randomUUID();
      await scene.app.query(
        `insert into person_links (token_hash, purpose, person_id, expires_at)
         values ($1, 'reset', $2, now() + interval '1 hour')`,
        [token, editor],
      );
      const use = () =>
        scene.app.query("update person_links set used_at = now() where token_hash = $1", [token]);
      await use();
      await use();
    },
  },
  {
    name: "a command acts twice under one key",
    refusedBy: "23505 commands_done_pkey",
    async try({ scene }) {
      const key = crypto.randomUUID();
      const act = () =>
        scene.app.query("insert into commands_done (key, command) values ($1, 'publish')", [key]);
      await act();
      await act();
    },
  },
];

/** While nobody can add an admin who would be left. */
const alone = (statement: string) => `lock table people in share row exclusive mode; ${statement}`;

function application(what: string, statement: string): Attack {
  return {
    name: `the application ${what}`,
    refusedBy: "42501",
    try: (stage) => asApplication(stage, statement),
  };
}

async function asApplication({ scene }: Stage, statement: string) {
  const client = await scene.app.connect();
  try {
    await client.query("begin");
    await client.query(statement);
  } finally {
    await client.query("rollback");
    client.release();
  }
}
