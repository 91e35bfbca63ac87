import type { KindName } from "#lib/editorial/content.ts";
import type { EntryDiff as Diff } from "#lib/editorial/diff.ts";
import { ChangedField } from "./field.tsx";
import type { Names } from "./names.ts";
import { CHANGE_WORDS } from "./value.tsx";

/** What changed between two states of an entry, field by field and in the prose word by word. */
export function EntryDiff({
  kind,
  diff,
  names,
  nothing = "Nothing is different.",
}: {
  kind: KindName;
  diff: Diff;
  names: Names;
  nothing?: string;
}) {
  const changed = diff.fields.filter(({ change }) => change !== "unchanged");
  if (changed.length === 0) return <p className="text-ink-soft">{nothing}</p>;
  const rest = diff.fields.length - changed.length;
  return (
    <div className="grid gap-3">
      <dl className="grid border-t border-rule">
        {changed.map((field) => (
          <div
            key={field.field}
            className="grid gap-x-6 gap-y-1 border-b border-rule py-3 md:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <dt>
              <span className="font-semibold">{field.label}</span>{" "}
              <span className="text-sm text-ink-soft">{CHANGE_WORDS[field.change]}</span>
            </dt>
            <dd className="min-w-0 max-w-measure break-words">
              <ChangedField kind={kind} field={field} names={names} />
            </dd>
          </div>
        ))}
      </dl>
      {rest > 0 && (
        <p className="text-sm text-ink-soft">
          {rest === 1 ? "One more field is unchanged." : `${rest} more fields are unchanged.`}
        </p>
      )}
    </div>
  );
}
