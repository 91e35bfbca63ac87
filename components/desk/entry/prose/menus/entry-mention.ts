import { Extension } from "@tiptap/core";
import { KIND_NAMES, type KindName } from "#lib/editorial/content.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { entryLink } from "#lib/editorial/prose.ts";
import type { EntryCard } from "../../lookups.ts";
import { suggesting } from "./suggesting.ts";

type MentionOptions = { find: (words: string, kinds: KindName[]) => Promise<EntryCard[]> };

const MOST = 8;

/** "@" links to an entry by its name. The link follows the entry, wherever its page will be. */
export const EntryMention = Extension.create<MentionOptions>({
  name: "entryMention",
  addOptions: () => ({ find: async () => [] }),
  addProseMirrorPlugins() {
    const { find } = this.options;
    return [
      suggesting(this.editor, {
        char: "@",
        label: "Link to an entry",
        allowSpaces: true,
        async find(query) {
          // Offline there is nothing to offer, and "@" is a character like others.
          const found = await find(query, [...KIND_NAMES]).catch(() => []);
          return found
            .filter(({ label }) => label !== "")
            .slice(0, MOST)
            .map((entry) => ({
              key: entry.id,
              label: entry.label,
              detail: kindOf(entry.kind).label.one + (entry.isPublic ? "" : ", not published"),
              put: (editor, range) =>
                editor
                  .chain()
                  .focus()
                  .insertContentAt(range, [
                    {
                      type: "text",
                      text: entry.label,
                      marks: [{ type: "link", attrs: { href: entryLink(entry.id) } }],
                    },
                    { type: "text", text: " " },
                  ])
                  .run(),
            }));
        },
      }),
    ];
  },
});
