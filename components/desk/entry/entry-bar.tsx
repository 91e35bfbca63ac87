"use client";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useRouter } from "next/navigation";
import { Pencil } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-style.ts";
import { classes } from "#components/ui/classes.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Menu, MenuItem, MenuTrigger } from "#components/ui/menu.tsx";
import type { SaveState } from "#lib/collab/client.ts";
import {
  archiveAddress,
  discardAddress,
  duplicateAddress,
  renameAddress,
  submitAddress,
  templateAddress,
} from "../entries/addresses.ts";
import { MissingCount } from "./panel/missing-count.tsx";
import { usePanel } from "./panel/panel.tsx";
import { Faces } from "./presence/faces.tsx";
import { SaveStateWords } from "./presence/save-state.tsx";

/** Stays in view: how far the draft is saved, who is here, what is missing, and what can be done with it. */
export function EntryBar({
  entry,
  save,
  whenSaved,
  isEditing,
  mayEdit,
  mayDuplicate,
  isArchived,
  isTemplate,
  onEdit,
  onRead,
}: {
  entry: string;
  save: SaveState;
  /** Resolves once all that was typed is in the server's journal. */
  whenSaved: () => Promise<void>;
  isEditing: boolean;
  mayEdit: boolean;
  mayDuplicate: boolean;
  isArchived: boolean;
  isTemplate: boolean;
  onEdit: () => void;
  onRead: () => void;
}) {
  return (
    <div className="sticky top-0 z-20 -mx-4 flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule bg-paper px-4 py-1.5 lg:-mx-6 lg:px-6">
      <SaveStateWords save={save} isEditing={isEditing} />
      {!isTemplate && <MissingLink />}
      <Faces />
      <div data-actions className="ml-auto flex flex-wrap items-center gap-2">
        {mayEdit &&
          (isEditing ? (
            <Button size="small" tone="quiet" onPress={onRead}>
              Stop editing
            </Button>
          ) : (
            <Button size="small" onPress={onEdit}>
              <Pencil aria-hidden className="size-4" />
              Edit
            </Button>
          ))}
        {mayEdit && (
          <>
            <MenuTrigger>
              <Button size="small" tone="quiet">
                More
              </Button>
              <Menu aria-label="More">
                {mayDuplicate && <MenuItem href={duplicateAddress(entry)}>Duplicate…</MenuItem>}
                {mayDuplicate && (
                  <MenuItem href={renameAddress(entry)}>Change the address…</MenuItem>
                )}
                {mayDuplicate && (
                  <MenuItem href={templateAddress(entry)}>
                    {isTemplate ? "This template…" : "Make it a template…"}
                  </MenuItem>
                )}
                <MenuItem href={archiveAddress(entry)}>
                  {isArchived ? "Bring back from the archive…" : "Archive…"}
                </MenuItem>
                <MenuItem href={discardAddress(entry)} tone="danger">
                  Discard this draft
                </MenuItem>
              </Menu>
            </MenuTrigger>
            {!isTemplate && <SubmitLink entry={entry} save={save} whenSaved={whenSaved} />}
          </>
        )}
      </div>
    </div>
  );
}

/** What is submitted is what the server has: the way there waits for the last letters. */
function SubmitLink({
  entry,
  save,
  whenSaved,
}: {
  entry: string;
  save: SaveState;
  whenSaved: () => Promise<void>;
}) {
  const router = useRouter();
  const [isWaiting, setWaiting] = useState(false);
  if (save.kind === "offline" || save.kind === "refused") {
    return (
      <Button size="small" tone="primary" offBecause="Not while disconnected">
        Submit
      </Button>
    );
  }
  return (
    <LinkButton
      size="small"
      tone="primary"
      href={submitAddress(entry)}
      aria-busy={isWaiting}
      onClick={(event) => {
        if (save.kind !== "saving") return;
        event.preventDefault();
        setWaiting(true);
        whenSaved()
          .then(() => router.push(submitAddress(entry)))
          // The words beside it say what is wrong.
          .catch(() => setWaiting(false));
      }}
    >
      {isWaiting ? "Saving first…" : "Submit"}
    </LinkButton>
  );
}

function MissingLink() {
  const { show } = usePanel();
  return (
    <a
      href="#missing"
      // Where there is one column, the line at the foot of the screen says so.
      className={classes(buttonClass("quiet", "small"), "max-xl:hidden")}
      onClick={(event) => {
        event.preventDefault();
        flushSync(() => show("missing"));
        const list = document.getElementById("missing");
        list?.focus({ preventScroll: true });
        list?.scrollIntoView({ block: "nearest" });
      }}
    >
      <MissingCount />
    </a>
  );
}
