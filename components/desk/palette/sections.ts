import type { Found } from "#lib/desk/read/search.ts";
import { entryAddress, releaseAddress } from "../entries/addresses.ts";
import { rolesInWords } from "../people/words.ts";
import { aboutRelease } from "../releases/about-release.ts";
import type { Place } from "../shell/places.ts";
import { aboutEntry } from "./entry-words.ts";
import { searchAddress } from "./found.ts";
import { matches } from "./matches.ts";
import type { PageAction } from "./page-actions.ts";

/** One line of the palette: somewhere to go, or something to do. */
export type Line = {
  id: string;
  label: string;
  about?: string;
  excerpt?: Found["entries"][number]["excerpt"];
  key?: string;
} & ({ href: string } | { run: () => void });
export type Section = { id: string; title: string; lines: Line[] };

type Offer = {
  words: string;
  actions: readonly PageAction[];
  places: readonly Place[];
  /** Things to do that are no places and stand on no page. */
  others: readonly Line[];
  found: Found;
  /** What was found is the answer to these words. */
  isAnswered: boolean;
};

/** What the palette offers for the words: what the page can do first, then where one can go, then what was found. */
export function sectionsFor({
  words,
  actions,
  places,
  others,
  found,
  isAnswered,
}: Offer): Section[] {
  const isTyping = words.trim() !== "";
  const fitting = <T extends { label: string }>(offered: readonly T[]) =>
    offered.filter(({ label }) => matches(words, label));
  const sections: Section[] = [
    {
      id: "page",
      title: "On this page",
      lines: fitting(actions).map(({ id, label, offBecause, run }) => ({
        id,
        label,
        about: offBecause && `Off: ${offBecause}`,
        run,
      })),
    },
    { id: "entries", title: isTyping ? "Entries" : "Lately", lines: found.entries.map(entryLine) },
    { id: "sources", title: "Sources", lines: found.sources.map(sourceLine) },
    { id: "releases", title: "Releases", lines: found.releases.map(releaseLine) },
    { id: "people", title: "People", lines: found.people.map(personLine) },
    {
      id: "places",
      title: "Go to",
      lines: [
        ...fitting(places).map(({ label, href, key }) => ({
          id: `place ${href}`,
          label,
          href,
          key,
        })),
        ...fitting(others),
      ],
    },
    {
      id: "all",
      title: "Search",
      // Not before the answer: what stands first then is what Enter opens.
      lines:
        isTyping && isAnswered
          ? [{ id: "all", label: `All results for “${words.trim()}”`, href: searchAddress(words) }]
          : [],
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

const entryLine = (entry: Found["entries"][number]): Line => ({
  id: `entry ${entry.id}`,
  label: entry.title,
  about: aboutEntry(entry),
  excerpt: entry.excerpt,
  href: entryAddress(entry.id),
});

const sourceLine = ({ id, title, origin }: Found["sources"][number]): Line => ({
  id: `source ${id}`,
  label: title,
  about: origin ?? undefined,
  href: `/desk/sources/${id}`,
});

const releaseLine = (release: Found["releases"][number]): Line => ({
  id: `release ${release.id}`,
  label: release.name,
  about: aboutRelease(release),
  href: releaseAddress(release.id),
});

const personLine = ({ id, name, email, roles }: Found["people"][number]): Line => ({
  id: `person ${id}`,
  label: name,
  about: [email, rolesInWords(roles)].filter(Boolean).join(", "),
  href: `/desk/people/${id}`,
});
