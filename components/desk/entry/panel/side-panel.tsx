"use client";
import type { ReactNode } from "react";
import { MessageSquare } from "lucide-react";
import { Tabs, type TabItem } from "#components/ui/tabs.tsx";
import { CommentsPanel } from "../comments/comments-panel.tsx";
import { useTalk } from "../comments/talk.tsx";
import type { EntryDeskProps } from "../entry-props.ts";
import { Dock } from "./dock.tsx";
import { MissingCount } from "./missing-count.tsx";
import { Missing, Warnings } from "./missing.tsx";
import { usePanel, type PanelPart } from "./panel.tsx";
import { Preview } from "./preview.tsx";

const LABEL = "About this draft";

/** What goes with the draft: what it lacks, what is said of it, what happened to it, and how readers would see it. */
export function SidePanel(props: EntryDeskProps) {
  const { part, show } = usePanel();
  const items: TabItem<PanelPart>[] = [
    { id: "missing", label: "Checks", children: <Checks {...props} /> },
    { id: "comments", label: <CommentsLabel />, children: <CommentsPanel /> },
    { id: "history", label: "History", children: props.history },
    { id: "preview", label: "Preview", children: <Preview entry={props.entry.id} /> },
  ];
  return (
    <Dock label={LABEL} line={<InALine isTemplate={props.entry.templateFor !== null} />}>
      <Tabs label={LABEL} items={items} selected={part} onSelect={show} />
    </Dock>
  );
}

function CommentsLabel() {
  const open = useOpenTalk();
  return open > 0 ? `Comments (${open})` : "Comments";
}

/** How many conversations are open, and suggestions undecided. */
function useOpenTalk(): number {
  const { threads, suggestions } = useTalk();
  return threads.filter(({ isResolved }) => !isResolved).length + suggestions.length;
}

/** What can be said of it all in one line. */
function InALine({ isTemplate }: { isTemplate: boolean }) {
  const open = useOpenTalk();
  return (
    <>
      {!isTemplate && (
        <span className="flex items-center gap-2 font-semibold">
          <MissingCount />
        </span>
      )}
      {open > 0 && (
        <span className="flex items-center gap-2">
          <MessageSquare aria-hidden className="size-4 text-ink-soft" />
          {open === 1 ? "1 comment" : `${open} comments`}
        </span>
      )}
      <span className="text-sm text-ink-soft max-sm:sr-only">Checks, history, preview</span>
    </>
  );
}

function Checks({ authors, reviewers, me }: EntryDeskProps) {
  return (
    <div className="grid gap-6">
      <Missing />
      <Warnings />
      <section aria-labelledby="panel-people" className="grid gap-1">
        <h2 id="panel-people" className="font-semibold">
          People
        </h2>
        <Line label="Changed this draft">
          {authors.length > 0 ? namesOf(authors, me.id) : "nobody yet"}
        </Line>
        <Line label="Could review it">
          {reviewers.length > 0
            ? namesOf(reviewers, me.id)
            : "nobody: all who may review have changed it"}
        </Line>
      </section>
    </div>
  );
}

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <p className="text-sm">
    <span className="text-ink-soft">{label}: </span>
    {children}
  </p>
);

const namesOf = (people: readonly { id: string; name: string }[], me: string) =>
  people.map(({ id, name }) => (id === me ? "you" : name)).join(", ");
