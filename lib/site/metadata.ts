import type { Metadata } from "next";
import { STATUS_MARKER } from "#lib/press/strip.ts";

type PageMetadata = {
  title: string;
  /** What the record is called; the overview's own title needs no repetition. */
  name?: string;
  description?: string;
  /** The canonical path, without "as of". */
  path?: string;
  /** A status that the press gives to the page. */
  status?: 400 | 410;
};

/** The head of a public page. */
export function metadataOf({ title, name, description, path, status }: PageMetadata): Metadata {
  return {
    title: name && name !== title ? `${title} – ${name}` : title,
    ...(description ? { description: shortened(description) } : {}),
    ...(path ? { alternates: { canonical: path } } : {}),
    ...(status ? { other: { [STATUS_MARKER]: `${status}` } } : {}),
  };
}

/** Cut at a word, for search results. */
function shortened(text: string): string {
  if (text.length <= 200) return text;
  return `${text.slice(0, 199).replace(/\s+\S*$/, "")}…`;
}
