// What happens when something is pasted into prose.
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { cleanPaste, type CleanPaste } from "./clean.ts";

type PastingOptions = {
  /** References came along: the paste waits until somebody has said which become sources. */
  onReferences: (clean: CleanPaste) => void;
  /** Marks of references came without the references. */
  onBareMarks: (count: number) => void;
};

/** Cleans what is pasted or dropped, and asks about the references in it. */
export const Pasting = Extension.create<PastingOptions>({
  name: "pasting",
  // Before everything else that looks at a paste.
  priority: 1000,
  addOptions: () => ({ onReferences: () => {}, onBareMarks: () => {} }),
  addProseMirrorPlugins() {
    const { onReferences, onBareMarks } = this.options;
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => cleaned(html).html,
          handlePaste(_view, event) {
            const html = event.clipboardData?.getData("text/html");
            if (!html) return false;
            const clean = cleaned(html);
            if (clean.bareMarks > 0) onBareMarks(clean.bareMarks);
            if (clean.references.length === 0) return false;
            onReferences(clean);
            return true;
          },
        },
      }),
    ];
  },
});

const cleaned = (html: string): CleanPaste => {
  const document = inert(html);
  return (
    cleanPaste(document) ?? {
      html: asParagraphs(document.body.textContent ?? ""),
      references: [],
      bareMarks: 0,
    }
  );
};

/** A document in which nothing runs and from which nothing is fetched. */
const inert = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

function asParagraphs(text: string): string {
  const document = inert("");
  for (const line of text.split(/\n+/)) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line.trim();
    if (line.trim() !== "") document.body.append(paragraph);
  }
  return document.body.innerHTML;
}

/** The pasted HTML with citations at the places of its references; a reference without a source leaves no trace. */
export function withCitations(html: string, sources: ReadonlyMap<number, string>): string {
  const document = inert(html);
  for (const place of document.querySelectorAll("cite[data-reference]")) {
    const source = sources.get(Number(place.getAttribute("data-reference")));
    if (source === undefined) {
      place.remove();
      continue;
    }
    place.removeAttribute("data-reference");
    place.setAttribute("data-source", source);
  }
  return document.body.innerHTML;
}
