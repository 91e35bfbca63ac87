// Links to entries lead to the entry's page at the desk, beside this one.
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { entryOfLink } from "#lib/editorial/prose.ts";

/** Follows links to entries: by a click where the text is read, with Ctrl where it is written. */
export const EntryLinks = Extension.create({
  name: "entryLinks",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          click(view, event) {
            const link = event.target instanceof Element ? event.target.closest("a") : null;
            const entry = entryOfLink(link?.getAttribute("href"));
            if (entry === undefined) return false;
            // No browser knows such an address.
            event.preventDefault();
            if (!view.editable || event.ctrlKey || event.metaKey)
              open(`/desk/entries/${entry}`, "_blank", "noopener");
            return true;
          },
        },
      },
    }),
  ],
});
