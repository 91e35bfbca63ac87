/** Ids of the boxes of a source, apart from others that the page may have. */
export const SOURCE_FIELD_PREFIX = "source-";

/** What the boxes of a source are called. */
export const SOURCE_FIELD_LABELS = {
  url: "Link",
  title: "Title",
  kind: "Kind",
  publisher: "Publisher",
  authors: "Authors",
  issued: "Published on",
  accessed: "Read on",
  language: "Language",
  titleTranslated: "Title in English",
  archivedUrl: "Archived copy",
  archivedOn: "Archived on",
  container: "Part of",
  agency: "News agency",
  eventTitle: "Event",
  eventPlace: "Place of the event",
  note: "Note",
} as const;
export type SourceFieldName = keyof typeof SOURCE_FIELD_LABELS;
