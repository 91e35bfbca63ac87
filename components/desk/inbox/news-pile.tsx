import { Button } from "#components/ui/button.tsx";
import { RelativeTime } from "#components/ui/date-time.tsx";
import type { Notice } from "#lib/desk/notices/read-notices.ts";
import { noticeSentence } from "#lib/editorial/words.ts";
import { Pile } from "./section.tsx";

/** What this person was told and has not seen yet. */
export const NewsPile = ({
  items,
  count,
  now,
  seeAll,
}: {
  items: readonly Notice[];
  count: number;
  now: Date;
  seeAll: (form: FormData) => Promise<void>;
}) => (
  <div>
    <Pile id="new" title="New" count={count}>
      {items.map((notice) => (
        <li
          key={notice.seq}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule py-3"
        >
          {/* No Link: following it changes something, so that nothing may fetch it beforehand. */}
          <a data-row href={`/desk/notices/${notice.seq}`} className="link min-w-0 break-words">
            {noticeSentence(notice.kind, notice)}
          </a>
          <span className="text-sm text-ink-soft">
            <RelativeTime value={notice.at} now={now} />
          </span>
        </li>
      ))}
    </Pile>
    <form action={seeAll} data-actions className="mt-3">
      <input type="hidden" name="upTo" value={String(items[0]?.seq ?? 0)} />
      <Button type="submit" size="small">
        Mark all as seen
      </Button>
    </form>
  </div>
);
