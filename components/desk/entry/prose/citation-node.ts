import { Node } from "@tiptap/core";
import { idFromPaste } from "./block-ids.ts";

const QUOTE_MAX = 2000;
const LOCATOR_MAX = 200;
const limited = (text: string | null, max: number) => (text ? text.slice(0, max) : null);

/** A citation at its place in the text: an inline atom whose state stands in attributes, since Yjs drops marks on atoms. The live editor gives it a view; see citation-view.tsx. */
export const Citation = Node.create({
  name: "citation",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  marks: "",
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => idFromPaste(element.getAttribute("data-id")),
      renderHTML: ({ id }) => (typeof id === "string" ? { "data-id": id } : {}),
    },
    source: {
      default: "",
      parseHTML: (element) => element.getAttribute("data-source") ?? "",
      renderHTML: ({ source }) => ({ "data-source": String(source) }),
    },
    quote: {
      default: null,
      parseHTML: (element) => limited(element.getAttribute("data-quote"), QUOTE_MAX),
      renderHTML: ({ quote }) => (quote ? { "data-quote": String(quote) } : {}),
    },
    locator: {
      default: null,
      parseHTML: (element) => limited(element.getAttribute("data-locator"), LOCATOR_MAX),
      renderHTML: ({ locator }) => (locator ? { "data-locator": String(locator) } : {}),
    },
  }),
  parseHTML: () => [
    {
      tag: "cite[data-source]",
      getAttrs: (element) =>
        /^[a-z0-9][a-z0-9-]{1,62}$/.test(element.getAttribute("data-source") ?? "") ? null : false,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["cite", HTMLAttributes],
  renderText: () => "",
});
