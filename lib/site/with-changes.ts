// The public record as it would be with some words that are not public yet. For previews alone: nothing public asks here.
import type { FrozenEntry } from "#lib/editorial/freeze.ts";
import type { KindName } from "#lib/editorial/content.ts";
import { KIND_NAMES } from "#lib/editorial/content.ts";
import { pledge } from "#lib/editorial/kinds/pledge.ts";
import { read, statementOf } from "#lib/editorial/typed.ts";
import { entryPath } from "./addresses.ts";
import type { PublicRecord, Published, PublishedSource } from "./published-at.ts";

/** Words as a revision holds them, and the entry that they would stand for. */
export type Previewed = { entryId: string; kind: KindName; slug: string; frozen: FrozenEntry };

/** The words as if they were public from now on. */
export const asPublished = (previewed: Previewed): Published => ({
  ...previewed,
  ordinal: 0,
  revisionId: "",
  number: 0,
  hash: "",
  startsAt: new Date(),
  endedAt: null,
  note: "",
  approvedAt: new Date(),
});

/** The public record with these entries in the place of what is public of them: what others say about them counts them in. */
export function recordWith(record: PublicRecord, changes: readonly Published[]): PublicRecord {
  const byId = new Map(changes.map((entry) => [entry.entryId, entry]));
  const merged = (others: readonly Published[], fits: (entry: Published) => boolean) =>
    [...others.filter(({ entryId }) => !byId.has(entryId)), ...changes.filter(fits)].toSorted(
      (a, b) => (a.slug < b.slug ? -1 : 1),
    );
  const entries = async (kind: KindName) =>
    merged(await record.entries(kind), (entry) => entry.kind === kind);
  const citing = async (source: string) =>
    merged(await record.citing(source), ({ frozen }) => source in frozen.sources);

  return {
    ...record,
    entries,

    async named(ids) {
      const found = await record.named(ids);
      for (const id of ids) {
        const changed = byId.get(id);
        if (changed) found.set(id, changed);
      }
      return found;
    },

    async entry(kind, slug) {
      const changed = changes.find((entry) => entry.kind === kind && entry.slug === slug);
      if (changed) return changed;
      const found = await record.entry(kind, slug);
      return found && !byId.has(found.entryId) ? found : undefined;
    },

    async overview() {
      const found = await record.overview();
      return changes.find(({ kind }) => kind === "overview") ?? found;
    },

    pledgesAt: async (meeting) =>
      merged(
        await record.pledgesAt(meeting),
        (entry) => entry.kind === "pledge" && isMadeAt(entry.frozen, meeting),
      ),

    pledgesOf: async (member) =>
      merged(
        await record.pledgesOf(member),
        (entry) => entry.kind === "pledge" && isMadeBy(entry.frozen, member),
      ),

    citing,

    async addresses(ids) {
      const found = await record.addresses(ids);
      for (const id of ids) {
        const changed = byId.get(id);
        if (changed) found.set(id, entryPath(changed.kind, changed.slug));
      }
      return found;
    },

    async counts() {
      const counted = await Promise.all(
        KIND_NAMES.map(async (kind) => [kind, (await entries(kind)).length] as const),
      );
      return Object.fromEntries(counted) as Record<KindName, number>; // one for each name
    },

    async sources() {
      const everything = (await Promise.all(KIND_NAMES.map((kind) => entries(kind)))).flat();
      return sourcesIn(everything);
    },

    async source(id) {
      return sourcesIn(await citing(id)).find((source) => source.id === id);
    },
  };
}

/** Every source that these entries cite, in its newest version among those cited. */
function sourcesIn(entries: readonly Published[]): PublishedSource[] {
  const found = new Map<string, PublishedSource>();
  for (const { frozen } of entries) {
    for (const [id, { version, csl }] of Object.entries(frozen.sources)) {
      const known = found.get(id);
      const newest = known && known.version > version ? known : { version, csl };
      found.set(id, {
        id,
        version: newest.version,
        csl: newest.csl,
        entries: (known?.entries ?? 0) + 1,
      });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const isMadeAt = ({ content }: FrozenEntry, meeting: string): boolean => {
  const at = statementOf(content, "atMeeting")?.value;
  return typeof at === "object" && "entry" in at && at.entry === meeting;
};

const isMadeBy = ({ content }: FrozenEntry, member: string): boolean =>
  read(pledge, content).pledgers.rows.some(({ cells }) => cells.member?.entry === member);
