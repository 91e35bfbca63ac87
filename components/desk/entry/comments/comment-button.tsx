"use client";
import { MessageSquare } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { useTalk } from "./talk.tsx";

/** Leads to what was said about a claim, or to a first comment on it. */
export function CommentButton({
  path,
  label,
  isBrief,
}: {
  path: string;
  label: string;
  /** A sign and a number alone, where many stand below each other. */
  isBrief?: boolean;
}) {
  const { threads, compose, select } = useTalk();
  const open = threads.filter(({ claim, isResolved }) => claim === path && !isResolved);
  const [first] = open;
  return (
    <Button
      tone="quiet"
      size="small"
      aria-label={first ? `${countWords(open.length)} on ${label}` : `Comment on ${label}`}
      onPress={() => (first ? select(first.id) : compose({ claim: path }))}
      className={first && "text-accent!"}
    >
      <MessageSquare aria-hidden className="size-4" />
      {first ? open.length : !isBrief && "Comment"}
    </Button>
  );
}

const countWords = (count: number) => (count === 1 ? "1 comment" : `${count} comments`);
