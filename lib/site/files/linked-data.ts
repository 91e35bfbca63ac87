// What a page says as linked data: schema.org's words for what they fit, and none where they don't.
import type { Name, Relation } from "#lib/editorial/content.ts";
import { presenceOf } from "#lib/editorial/derived/entry.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import { meeting } from "#lib/editorial/kinds/meeting.ts";
import { member } from "#lib/editorial/kinds/member.ts";
import { overview } from "#lib/editorial/kinds/overview.ts";
import { pledge } from "#lib/editorial/kinds/pledge.ts";
import type { CslItem, CslName } from "#lib/editorial/source.ts";
import { read } from "#lib/editorial/typed.ts";
import { config } from "#lib/config.ts";
import { absolute } from "../reading/absolute.ts";
import { entryPath } from "../reading/addresses.ts";
import { machineDate } from "../words/dates.ts";
import { daysOf } from "./days.ts";
import { safeHref } from "../entry/prose-view.ts";
import type { Published } from "../record/published-at.ts";

/** A node of JSON-LD; what is undefined is left out. */
export type Node = {
  readonly [name: string]: Node | readonly Node[] | readonly string[] | string | number | undefined;
};

/** A script's text that says a node. It can end neither its element nor a line of script. */
export const linkedDataText = (node: Node): string =>
  JSON.stringify({ "@context": "https://schema.org", ...node })
    .replaceAll("<", String.raw`\u003c`)
    .replaceAll(">", String.raw`\u003e`)
    .replaceAll("&", String.raw`\u0026`)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);

/** The page of an entry: what it is about, and every source that it cites. */
export function entryNode(entry: Published, record: string): Node {
  const { kind, slug, frozen, startsAt, number } = entry;
  const url = absolute(entryPath(kind, slug));
  return {
    "@type": "WebPage",
    "@id": url,
    url,
    name: frozen.title,
    dateModified: startsAt.toISOString(),
    version: number,
    isPartOf: { "@type": "WebSite", name: record, url: absolute("/") },
    mainEntity: { ...subjectOf(entry), url },
    citation: Object.values(frozen.sources).map(({ csl }) => citationNode(csl)),
  };
}

/** The whole record as a data set with its downloads. */
export const dataSetNode = (record: string, description: string): Node => ({
  "@type": "Dataset",
  name: record,
  description,
  url: absolute("/data"),
  license: config().dataLicence,
  distribution: [
    download("/data/record.zip", "application/zip"),
    download("/data/record.jsonl", "application/jsonl"),
  ],
});

const download = (path: string, encodingFormat: string): Node => ({
  "@type": "DataDownload",
  contentUrl: absolute(path),
  encodingFormat,
});

function subjectOf({ kind, frozen }: Published): Node {
  switch (kind) {
    case "meeting":
      return eventNode(frozen);
    case "member":
      return memberNode(frozen);
    case "pledge":
      return claimNode(frozen);
    case "overview":
      return {
        "@type": "Organization",
        name: frozen.title,
        description: read(overview, frozen.content).summary.value,
      };
  }
}

const EVENT_STATUS: Readonly<Record<string, string>> = {
  held: "https://schema.org/EventScheduled",
  "announced-only": "https://schema.org/EventScheduled",
  postponed: "https://schema.org/EventPostponed",
  cancelled: "https://schema.org/EventCancelled",
};
const ATTENDANCE_MODE: Readonly<Record<string, string>> = {
  "in-person": "https://schema.org/OfflineEventAttendanceMode",
  virtual: "https://schema.org/OnlineEventAttendanceMode",
  hybrid: "https://schema.org/MixedEventAttendanceMode",
};

function eventNode({ title, content, labels }: FrozenEntry): Node {
  const data = read(meeting, content);
  const days = daysOf(data.heldOn.value);
  const [venue, city, at] = [data.venue.value, data.city.value, data.coordinates.value];
  const present = data.present.rows.filter((row) => presenceOf(row) === "present");
  return {
    "@type": "Event",
    name: title,
    // A date that is not known to the day, or not for sure, is no date to a calendar.
    startDate: days?.first,
    endDate: days?.last,
    eventStatus: EVENT_STATUS[data.occurrence.value ?? ""],
    eventAttendanceMode: ATTENDANCE_MODE[data.format.value ?? ""],
    location:
      venue || city
        ? {
            "@type": "Place",
            name: venue ?? city,
            address: city,
            geo: at && { "@type": "GeoCoordinates", latitude: at.lat, longitude: at.lon },
          }
        : undefined,
    attendee: present.flatMap(({ cells }) => labelOf(cells.member, labels) ?? []).map(organization),
    organizer: data.hosts.rows
      .flatMap(({ cells }) => labelOf(cells.member, labels) ?? [])
      .map(organization),
  };
}

function memberNode({ title, content }: FrozenEntry): Node {
  const data = read(member, content);
  const isCountry = data.type.value === "country";
  return {
    "@type": isCountry ? "Country" : "Organization",
    name: title,
    alternateName: (data.names.value ?? [])
      .map(({ text }: Name) => text)
      .filter((text) => text !== title),
    identifier: data.code.value && {
      "@type": "PropertyValue",
      propertyID: isCountry ? "ISO 3166-1 alpha-2" : "code",
      value: data.code.value,
    },
  };
}

function claimNode({ title, content, labels }: FrozenEntry): Node {
  const data = read(pledge, content);
  return {
    "@type": "Claim",
    name: title,
    text: data.summary.value,
    datePublished: data.announcedOn.value && machineDate(data.announcedOn.value),
    author: data.pledgers.rows
      .flatMap(({ cells }) => labelOf(cells.member, labels) ?? [])
      .map(organization),
  };
}

const CITATION_TYPE: Record<CslItem["type"], string> = {
  "article-newspaper": "NewsArticle",
  webpage: "WebPage",
  speech: "CreativeWork",
  post: "SocialMediaPosting",
  report: "Report",
};

function citationNode(csl: CslItem): Node {
  const publisher = csl.publisher ?? csl["container-title"];
  return {
    "@type": CITATION_TYPE[csl.type],
    name: csl.title,
    url: safeHref(csl.URL),
    datePublished: csl.issued && machineDate(csl.issued.edtf),
    inLanguage: csl.language,
    publisher: publisher === undefined ? undefined : organization(publisher),
    author: csl.author?.map(authorNode),
  };
}

const authorNode = ({ literal, given, family }: CslName): Node =>
  literal === undefined
    ? { "@type": "Person", name: [given, family].filter(Boolean).join(" ") }
    : organization(literal);

const organization = (name: string): Node => ({ "@type": "Organization", name });

const labelOf = (
  relation: Relation | undefined,
  labels: FrozenEntry["labels"],
): string | undefined => relation && labels[relation.entry]?.label;
