// A source as CSL-JSON (citation-style-language schema 1.0.2), with the record's own fields under `custom`.

export const SOURCE_KINDS = [
  "news",
  "press-release",
  "speech",
  "official-site",
  "social",
  "analysis",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export type CslName = { family?: string; given?: string; literal?: string };
/** A CSL date as an EDTF string under `edtf`; nothing else of CSL's date forms is stored. */
export type CslDate = { edtf: string };

export type CslItem = {
  id: string;
  type: "article-newspaper" | "webpage" | "speech" | "post" | "report";
  title: string;
  author?: CslName[];
  publisher?: string;
  "container-title"?: string;
  issued?: CslDate;
  accessed?: CslDate;
  "event-title"?: string;
  "event-place"?: string;
  "publisher-place"?: string;
  genre?: string;
  language?: string;
  URL?: string;
  note?: string;
  custom?: {
    kind: SourceKind;
    titleTranslated?: string;
    agency?: string;
    /** A quotation that the reference itself prints. */
    quote?: string;
    archived?: { on?: string; url?: string }[];
    duplicateOf?: string;
    flags?: string[];
  };
};
