import type { FormAction } from "#components/ui/form-state.ts";
import { TextLink } from "#components/ui/link-button.tsx";
import type { Candidate, Related } from "#lib/desk/read/releases.ts";
import { kindOf } from "#lib/editorial/kinds.ts";
import { reviewAddress } from "../entries/addresses.ts";
import { ChooseForm, ItemForm } from "./item-forms.tsx";

const WHY: Record<Related["why"], string> = {
  named: "Something in this release links to it",
  names: "It links to something in this release",
};

type Adding = { add: FormAction; hidden: Readonly<Record<string, string>> };

/** Approved changes that belong with what is in the release. */
export function RelatedChanges({ related, add, hidden }: Adding & { related: readonly Related[] }) {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related" className="grid gap-2">
      <h2 id="related" className="font-serif text-xl font-semibold">
        What belongs with it
      </h2>
      <p className="max-w-measure text-ink-soft">
        Approved changes that readers would miss, or find at odds with this.
      </p>
      <ul className="border-t border-rule">
        {related.map(({ entry, revision, why }) => (
          <li
            key={entry.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-rule py-3"
          >
            <div className="min-w-0 flex-1 basis-64">
              <TextLink
                href={reviewAddress(entry.id, revision.number)}
                className="font-semibold break-words"
              >
                {entry.title}
              </TextLink>
              <p className="text-sm text-ink-soft">
                {kindOf(entry.kind).label.one}, revision {revision.number}. {WHY[why]}.
              </p>
            </div>
            <ItemForm
              action={add}
              hidden={{
                ...hidden,
                key: `${hidden.key} ${revision.id}`,
                revision: `${entry.id} ${revision.id}`,
              }}
              label="Add"
              about={entry.title}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Any other approved revision. */
export const AddAnother = ({ others, add, hidden }: Adding & { others: readonly Candidate[] }) =>
  others.length > 0 && (
    <section data-actions aria-labelledby="add" className="grid gap-2">
      <h2 id="add" className="font-serif text-xl font-semibold">
        Add a revision
      </h2>
      <ChooseForm
        action={add}
        hidden={{ ...hidden, key: `${hidden.key} add` }}
        label="Approved, and not public yet"
        name="revision"
        options={others.map(({ entry, revision }) => ({
          value: `${entry.id} ${revision.id}`,
          label: `${entry.title} (${kindOf(entry.kind).label.one}, revision ${revision.number})`,
        }))}
        button="Add"
      />
    </section>
  );
