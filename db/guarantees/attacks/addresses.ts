import { published, setStage } from "../attack.ts";
import type { Attack, Stage } from "../attack.ts";
import * as desk from "../desk.ts";

/** Giving readers another entry at an address that they know. */
export const addresses: readonly Attack[] = [
  {
    name: "a new entry takes the address that another had while it was public",
    refusedBy: "23514 entries_address_never_reused",
    async try(stage) {
      await published(stage);
      await rename(stage, `${stage.entry.slug}-now`);
      await desk.addEntry(stage.scene, stage.editor, stage.entry.kind, stage.entry.slug);
    },
  },
  {
    name: "an entry moves to the address that another had while it was public",
    refusedBy: "23514 entries_address_never_reused",
    async try(stage) {
      await published(stage);
      await rename(stage, `${stage.entry.slug}-now`);
      const other = { ...stage, entry: (await setStage(stage.scene)).entry };
      await rename(other, stage.entry.slug);
    },
  },
  {
    name: "an entry moves to the address of another",
    refusedBy: "23505 entries_address",
    async try(stage) {
      await rename(stage, (await setStage(stage.scene)).entry.slug);
    },
  },
  {
    name: "an entry moves without exactly one event",
    refusedBy: "23514 one_event_of_entry",
    try: ({ scene, entry }) =>
      scene.app.query("update entries set slug = slug || '-now' where id = $1", [entry.id]),
  },
  {
    name: "an address is said to have been another entry's",
    refusedBy: "42501",
    try: ({ scene, entry }) =>
      scene.app.query(
        "insert into former_addresses (kind, slug, entry_id) values ($1, 'stolen', $2)",
        [entry.kind, entry.id],
      ),
  },
  ...[
    { rule: "23505 former_addresses_pk", what: "twice", kind: "pledge" },
    { rule: "23503 former_addresses_entry", what: "as another kind", kind: "member" },
  ].map(({ rule, what, kind }): Attack => ({
    name: `the owner writes a former address ${what}`,
    refusedBy: rule,
    async try(stage) {
      await published(stage);
      await rename(stage, `${stage.entry.slug}-now`);
      await stage.scene.owner.query(
        "insert into former_addresses (kind, slug, entry_id) values ($1, $2, $3)",
        [kind, stage.entry.slug, stage.entry.id],
      );
    },
  })),
];

const rename = ({ scene, entry, editor }: Stage, to: string) =>
  desk.rename(scene, entry, to, editor);
