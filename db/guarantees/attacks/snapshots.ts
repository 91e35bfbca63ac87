import { trying } from "../attack.ts";
import type { Attack, Stage } from "../attack.ts";
import * as desk from "../desk.ts";

type Odd = Parameters<typeof desk.insertSnapshot>[3];
type Passage = { source?: string; snapshot?: string; quote?: string; locator?: string };

/** Texts that are not what they say they are, and checks whose evidence is none. */
export const snapshots: readonly Attack[] = [
  {
    name: "a text is kept under the hash of another",
    refusedBy: "23514 source_snapshots_hashed",
    try: (stage) => keep(stage, { hash: "0".repeat(64) }),
  },
  {
    name: "an empty text is kept",
    refusedBy: "23514 source_snapshots_text",
    try: (stage) => keep(stage, { text: " " }),
  },
  {
    name: "a text is too long to be read",
    refusedBy: "23514 source_snapshots_text",
    try: (stage) => keep(stage, { text: "a".repeat(500_001) }),
  },
  {
    name: "a text was fetched from nowhere",
    refusedBy: "23514 source_snapshots_obtained",
    try: (stage) => keep(stage, { obtained: "fetched" }),
  },
  {
    name: "a text belongs to a version that there is not",
    refusedBy: "23503 source_snapshots_version",
    try: (stage) => keep(stage, { version: 2 }),
  },
  {
    name: "a text is kept without an event",
    refusedBy: "23514 source_event",
    async try(stage) {
      const source = await desk.addSource(stage.scene, stage.editor);
      await trying(stage, undefined, (ask) => desk.insertSnapshot(ask, source, stage.editor));
    },
  },
  {
    name: "the event of a text names another text",
    refusedBy: "23514 source_event",
    async try(stage) {
      const source = await desk.addSource(stage.scene, stage.editor);
      await trying(stage, kept(source, stage, "0".repeat(64)), (ask) =>
        desk.insertSnapshot(ask, source, stage.editor),
      );
    },
  },
  {
    name: "a check rests on a source that the claim does not cite",
    refusedBy: "23514 checks_cited_source",
    async try(stage) {
      await checkWith(stage, { source: await desk.addSource(stage.scene, stage.editor) });
    },
  },
  {
    name: "a check rests on a passage of no source",
    refusedBy: "23514 checks_passage_of_source",
    try: (stage) => checkWith(stage, { source: undefined, quote: "The hosts will meet" }),
  },
  {
    name: "a check quotes what does not stand in the text",
    refusedBy: "23514 checks_passage_stands",
    try: (stage) => checkWith(stage, { quote: "The hosts will not meet" }),
  },
  {
    name: "a check rests on the text of another source",
    refusedBy: "23503 checks_snapshot",
    async try(stage) {
      const other = await desk.addSource(stage.scene, stage.editor);
      const snapshot = await desk.keepSnapshot(stage.scene, other, stage.editor);
      await checkWith(stage, { snapshot });
    },
  },
  {
    name: "a check quotes nothing at all",
    refusedBy: "23514 checks_passage_length",
    try: (stage) => checkWith(stage, { quote: " " }),
  },
];

const kept = (source: string, { editor }: Stage, snapshot: string) => ({
  type: "snapshot_kept" as const,
  person: editor,
  data: { source, version: 1, snapshot, obtained: "pasted" as const },
});

async function keep(stage: Stage, odd: Odd) {
  const source = await desk.addSource(stage.scene, stage.editor);
  await trying(stage, undefined, (ask) => desk.insertSnapshot(ask, source, stage.editor, odd));
}

/** An honest check but for what it names as its evidence. */
async function checkWith(stage: Stage, odd: Passage) {
  const { scene, entry, editor, reviewer } = stage;
  const cited = await desk.addSource(scene, editor);
  const held = await desk.keepSnapshot(scene, cited, editor);
  const revision = await desk.submit(scene, entry, { by: editor, sources: [cited] });
  const { source, snapshot, quote, locator } = {
    source: cited,
    snapshot: "source" in odd ? undefined : held,
    ...odd,
  };
  await trying(stage, desk.checked(revision, reviewer), async (ask) => {
    await desk.takePart(ask, revision, reviewer);
    for (const { path, hash } of revision.claims)
      await ask(
        `insert into checks (entry_id, revision_id, path, claim_hash, person_id, finding, source_id, snapshot_id, quote, locator)
         values ($1, $2, $3, $4, $5, 'supported', $6, $7, $8, $9)`,
        [entry.id, revision.id, path, hash, reviewer, source, snapshot, quote, locator],
      );
  });
}
