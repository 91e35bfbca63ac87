// The name by which the socket knows a draft: entry and generation, so that a closed draft is another document.

/** A draft: an entry, and which of its lives. */
export type DraftName = { readonly entryId: string; readonly generation: number };

const FORM = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([1-9]\d{0,8})$/;

/** `<entry id>.<generation>`. */
export const documentName = ({ entryId, generation }: DraftName): string =>
  `${entryId}.${generation}`;

/** The draft that a document's name means; undefined for anything else. */
export const parseDocumentName = (name: string): DraftName | undefined => {
  const [, entryId, generation] = FORM.exec(name) ?? [];
  return entryId === undefined ? undefined : { entryId, generation: Number(generation) };
};
