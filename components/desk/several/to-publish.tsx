// What is shown before several entries become public.
import { TextLink } from "#components/ui/link-button.tsx";
import type { ToPublish } from "#lib/desk/read/to-publish.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { entryAddress, publicAddress, reviewAddress } from "../entries/addresses.ts";

/** Exactly what readers will see, and in whose place. */
export const BecomesPublic = ({ entries }: { entries: readonly ToPublish[] }) => (
  <ul className="max-w-3xl border-t border-rule">
    {entries.map((entry) => (
      <li key={entry.id} className="grid gap-0.5 border-b border-rule py-3">
        <span className="font-semibold">
          <TextLink href={reviewAddress(entry.id, entry.approved.number)}>{entry.title}</TextLink>
        </span>
        <span className="text-ink-soft">
          {kindOf(entry.kind).label.one}, revision {entry.approved.number}
          {entry.publicNumber === null
            ? ": public for the first time"
            : ` in place of revision ${entry.publicNumber}`}
          , at <span className="break-all">{publicAddress(entry)}</span>
        </span>
        <span>“{entry.approved.note}”</span>
      </li>
    ))}
  </ul>
);

/** What was chosen and stays as it is. */
export const StaysAsItIs = ({
  entries,
}: {
  entries: readonly { id: string; title: string; reason: string }[];
}) => (
  <section aria-labelledby="held" className="grid max-w-3xl gap-2">
    <h2 id="held" className="font-serif text-xl font-semibold">
      {entries.length === 1 ? "1 stays as it is" : `${entries.length} stay as they are`}
    </h2>
    <ul className="grid list-disc gap-1 pl-5">
      {entries.map(({ id, title, reason }) => (
        <li key={id}>
          <TextLink href={entryAddress(id)}>{title}</TextLink>: {reason}
        </li>
      ))}
    </ul>
  </section>
);
