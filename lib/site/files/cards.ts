// What the picture of a page says where somebody shares its address.
import { statusNow } from "#lib/editorial/derived/membership.ts";
import { formatEdtf } from "#lib/editorial/edtf.ts";
import { optionLabel } from "#lib/editorial/format.ts";
import { kindAtPath } from "#lib/editorial/kinds.ts";
import { meeting } from "#lib/editorial/kinds/meeting.ts";
import { member } from "#lib/editorial/kinds/member.ts";
import { overview } from "#lib/editorial/kinds/overview.ts";
import { pledge } from "#lib/editorial/kinds/pledge.ts";
import { formatMoney } from "#lib/editorial/money.ts";
import { read } from "#lib/editorial/typed.ts";
import { countsIn } from "../listing/in-listing.ts";
import type { Opened } from "../pages/page.ts";
import type { Published } from "../record/published-at.ts";
import type { Reading } from "../reading/reading.ts";
import { shortened } from "../words/shortened.ts";
import { titled } from "../reading/titles.ts";
import type { NotPublic } from "./serve-file.ts";

/** Pixels, as social networks ask for them. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The words of a card, from the top: what record and what kind of page, its title, and one fact. */
export type Card = { record: string; kicker: string; title: string; fact: string; foot: string };

/** The card at an address: `record`, `overview/<number>`, `<kinds>/<slug>/<number>`; none of a version that may not be read. */
export async function cardAt(
  path: readonly string[],
  opened: Opened,
): Promise<Card | NotPublic | undefined> {
  if (path.join("/") === "record") return recordCard(opened);
  const { record } = opened;
  const [of = "", slug, number] =
    path[0] === "overview" ? ["overview", await record.overviewSlug(), path[1]] : path;
  const kind = of === "overview" ? of : kindAtPath(of)?.kind;
  if (!kind || slug === undefined || !number) return undefined;
  const entry = await record.version(kind, slug, Number(number));
  if (entry) return entryCard(entry, opened);
  const withdrawal = await record.versionWithdrawal(kind, slug, Number(number));
  return { what: "version", withdrawal };
}

/** The card of an entry's version. */
function entryCard(entry: Published, { reading, name }: Opened): Card {
  const { kind, frozen, number } = entry;
  return {
    record: name,
    kicker: kind === "overview" ? reading.say("frame.untitled") : reading.kinds[kind].label.one,
    title: titled(frozen, reading).title,
    fact: factOf(entry, reading),
    foot: reading.say("card.version", { number, count: Object.keys(frozen.sources).length }),
  };
}

/** The card of the record as a whole, for its lists. */
async function recordCard({ record, reading, name }: Opened): Promise<Card> {
  const { meeting: meetings, member: members, pledge: pledges } = countsIn(await record.listing());
  const { say } = reading;
  return {
    record: name,
    kicker: say("frame.untitled"),
    title: name,
    fact: say("card.counts", { meetings, members, pledges }),
    foot: say("card.promise"),
  };
}

/** What is to be known of an entry first, in a line. */
export function factOf({ kind, frozen: { content } }: Published, { tag, kinds }: Reading): string {
  switch (kind) {
    case "meeting": {
      const { heldOn, city, level } = read(meeting, content);
      return joined(
        heldOn.value && formatEdtf(heldOn.value, tag),
        city.value,
        level.value && optionLabel(kinds.meeting.fields.level.options, level.value),
      );
    }
    case "member": {
      const latest = statusNow(read(member, content));
      return joined(
        latest?.status &&
          optionLabel(kinds.member.fields.status.columns.status.options, latest.status),
        latest?.on && formatEdtf(latest.on, tag),
      );
    }
    case "pledge": {
      const { amount, status, announcedOn } = read(pledge, content);
      return joined(
        amount.value && formatMoney(amount.value, tag),
        status.value && optionLabel(kinds.pledge.fields.status.options, status.value),
        announcedOn.value && formatEdtf(announcedOn.value, tag),
      );
    }
    case "overview":
      return shortened(read(overview, content).summary.value ?? "", 140);
  }
}

const joined = (...facts: (string | undefined)[]) => facts.filter(Boolean).join(" · ");
