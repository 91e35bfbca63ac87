import { DateTime } from "#components/ui/date-time.tsx";
import type { Comment } from "#lib/desk/read/threads.ts";

/** What was said and done in a conversation, in order. */
export const CommentLines = ({ comments }: { comments: readonly Comment[] }) => (
  <ol className="grid gap-2">
    {comments.map((comment) => (
      <li key={comment.number} className="min-w-0">
        {comment.act === "said" ? (
          <>
            <p>
              <span className="font-semibold">{comment.by.name}</span>{" "}
              <span className="text-ink-soft">
                <DateTime value={comment.at} />
              </span>
            </p>
            <p className="break-words whitespace-pre-wrap">{comment.body}</p>
          </>
        ) : (
          <p className="text-ink-soft">
            {stepWords(comment)} <DateTime value={comment.at} />
          </p>
        )}
      </li>
    ))}
  </ol>
);

const stepWords = ({ act, by, assignee }: Comment): string => {
  switch (act) {
    case "said":
      return "";
    case "resolved":
      return `${by.name} resolved this.`;
    case "reopened":
      return `${by.name} reopened this.`;
    case "assigned":
      return assignee
        ? `${by.name} assigned this to ${assignee.name}.`
        : `${by.name} took the assignment away.`;
  }
};

/** The words of the text that a conversation is about, and whether they are still there. */
export const QuotedWords = ({ quote, isGone }: { quote: string; isGone: boolean }) => (
  <blockquote className="border-l-4 border-rule-strong pl-2 text-ink-soft">
    {/* Characters that stand for a citation say nothing here. */}
    <p className="line-clamp-3 break-words">“{quote.replaceAll("\ufffc", "")}”</p>
    {isGone && <p className="font-semibold text-warn">These words are no longer in the text.</p>}
  </blockquote>
);
