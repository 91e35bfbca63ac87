"use client";
// The page of an entry: its draft opened, one form generated from its kind in the reader's order, and what goes with it.
import { useEffect, useMemo, useState } from "react";
import { classes } from "#components/ui/classes.ts";
import { Notice } from "#components/ui/notice.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { SaveState } from "#lib/collab/client.ts";
import { textAt } from "#lib/collab/layout.ts";
import { fieldsOf, kindOf } from "#lib/editorial/kinds.ts";
import { EntryHeading } from "../entries/entry-heading.tsx";
import { TalkProvider } from "./comments/talk.tsx";
import { DraftProvider, useDraft, type Draft } from "./draft/draft.tsx";
import { ProblemsProvider } from "./draft/problems.tsx";
import { UnkeptProvider, useUnkeptList } from "./draft/unkept.tsx";
import { useLeaveWarning, useStayWarning } from "./draft/use-leave-warning.ts";
import { useOpenDraft } from "./draft/use-open-draft.ts";
import { useTextOf } from "./draft/use-shared.ts";
import { EditWarning } from "./edit-warning.tsx";
import { EntryBar } from "./entry-bar.tsx";
import type { EntryDeskProps } from "./entry-props.ts";
import { EntryField } from "./fields/registry.tsx";
import { goToClaim } from "./go-to.ts";
import { Cards } from "./lookups.ts";
import { PanelProvider, usePanel } from "./panel/panel.tsx";
import { SidePanel } from "./panel/side-panel.tsx";
import { LeftBehind } from "./presence/left-behind.tsx";
import { RefusedNotice } from "./presence/refused-notice.tsx";

/** Opens an entry's draft: read-only first for those who may review, ready to edit for those who only write. */
export function EntryDesk(props: EntryDeskProps) {
  const { entry, me, mayEdit, isReviewer, authors, lookups, knownSources, knownEntries } = props;
  const startsEditing = mayEdit && !isReviewer;
  const [wantsToEdit, setWantsToEdit] = useState(startsEditing);
  const [isAsking, setAsking] = useState(false);
  const local = { entryId: entry.id, generation: entry.generation, personId: me.id };
  const { draft, state } = useOpenDraft({ ...local, mode: startsEditing ? "edit" : "read" });
  // A draft that this device still has changes for opens for editing whatever was asked.
  const isEditing =
    mayEdit &&
    state.mode === "edit" &&
    state.save.kind !== "refused" &&
    (wantsToEdit || isUnsaved(state.save));
  const sources = useMemo(
    () => new Cards((ids) => lookups.describeSources(ids), knownSources),
    [lookups, knownSources],
  );
  const entries = useMemo(
    () => new Cards((ids) => lookups.describeEntries(ids), knownEntries),
    [lookups, knownEntries],
  );
  const quotes = useMemo(() => new Cards(lookups.markQuotes), [lookups]);
  const texts = useMemo(() => new Cards(lookups.textsOfSources), [lookups]);
  const open = useMemo(
    (): Draft | undefined =>
      draft && {
        entry: entry.id,
        generation: entry.generation,
        kind: entry.kind,
        me,
        doc: draft.doc,
        awareness: draft.awareness,
        editing: isEditing,
        whenSaved: draft.whenSaved,
        onCommented: draft.onCommented,
        lookups,
        sources,
        entries,
        quotes,
        texts,
      },
    [draft, entry, me, isEditing, lookups, sources, entries, quotes, texts],
  );

  const edit = () => {
    setWantsToEdit(true);
    draft?.setMode("edit");
  };
  const isAuthor = authors.some(({ id }) => id === me.id);
  const askToEdit = () => (isReviewer && !isAuthor ? setAsking(true) : edit());
  const onlyRead = () => {
    setWantsToEdit(false);
    draft?.setMode("read");
  };

  if (!draft || !open || !state.loaded) {
    return (
      <div className="grid gap-6">
        <Heading {...props} title={entry.title} />
        {state.save.kind === "refused" && draft && (
          <RefusedNotice save={state.save} draft={draft} kind={entry.kind} />
        )}
        <Skeleton label="Opening the draft" lines={8} />
      </div>
    );
  }
  return (
    <DraftProvider value={open}>
      <UnkeptProvider>
        <ProblemsProvider rule={props.rule}>
          <PanelProvider>
            <TalkProvider known={props} people={props.people} lookups={props.talk}>
              <LeaveWarning save={state.save} />
              <FollowAddress />
              <LiveHeading {...props} />
              <EntryBar
                entry={entry.id}
                save={state.save}
                whenSaved={draft.whenSaved}
                isEditing={isEditing}
                mayEdit={mayEdit}
                mayDuplicate={mayEdit && !kindOf(entry.kind).isOnlyOne}
                isArchived={entry.isArchived}
                isTemplate={entry.templateFor !== null}
                onEdit={askToEdit}
                onRead={onlyRead}
              />
              <EditWarning
                isOpen={isAsking}
                onOpenChange={setAsking}
                reviewers={props.reviewers.filter(({ id }) => id !== me.id)}
                onEdit={edit}
              />
              <div className="mt-4 grid gap-4 empty:hidden">
                {state.save.kind === "refused" && (
                  <RefusedNotice save={state.save} draft={draft} kind={entry.kind} />
                )}
                <LeftBehind open={local} kind={entry.kind} />
                {!isEditing && state.save.kind !== "refused" && (
                  <Notice tone="info">
                    <p>
                      {mayEdit
                        ? "You are reading this draft. Nothing you do here changes it until you choose Edit."
                        : "You are reading this draft. Editors can change it."}
                    </p>
                  </Notice>
                )}
              </div>
              <FormAndPanel {...props} />
            </TalkProvider>
          </PanelProvider>
        </ProblemsProvider>
      </UnkeptProvider>
    </DraftProvider>
  );
}

/** The form in the reader's order and what goes with it, beside it where there is room. */
function FormAndPanel(props: EntryDeskProps) {
  const isWide = usePanel().part === "preview";
  return (
    <div
      className={classes(
        "mt-6 gap-x-10 gap-y-8 max-xl:flex max-xl:flex-col xl:grid",
        isWide
          ? "xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
          : "xl:grid-cols-[minmax(0,1fr)_22rem]",
      )}
    >
      <div className="grid max-w-4xl content-start gap-8">
        {fieldsOf(props.entry.kind).map(([name, field]) => (
          <EntryField key={name} name={name} field={field} />
        ))}
      </div>
      <SidePanel {...props} />
    </div>
  );
}

const isUnsaved = (save: SaveState): boolean =>
  save.kind === "saving" || ("unsaved" in save && save.unsaved);

function LeaveWarning({ save }: { save: SaveState }) {
  const unkept = useUnkeptList();
  useLeaveWarning(isUnsaved(save) || unkept.size > 0);
  useStayWarning(unkept.size > 0);
  return null;
}

/** Goes to the claim that the address names, once it is on the page. */
function FollowAddress() {
  useEffect(() => {
    const path = decodeURIComponent(location.hash.slice(1));
    if (!path || path.startsWith("thread-")) return;
    // Rows and prose need a frame to be drawn, an editor one more.
    let frames = 0;
    const arrive = () => {
      if (!goToClaim(path) && frames++ < 30) requestAnimationFrame(arrive);
    };
    const request = requestAnimationFrame(() => requestAnimationFrame(arrive));
    return () => cancelAnimationFrame(request);
  }, []);
  return null;
}

/** The title as it is being typed. */
function LiveHeading(props: EntryDeskProps) {
  const { doc } = useDraft();
  return <Heading {...props} title={useTextOf(textAt(doc, "title"))} />;
}

function Heading({ entry, publicPath, title }: EntryDeskProps & { title: string }) {
  return (
    <EntryHeading
      entry={{ ...entry, title: title || "Untitled" }}
      isPublic={publicPath !== undefined}
      place="draft"
      title={title || "Untitled"}
    />
  );
}
