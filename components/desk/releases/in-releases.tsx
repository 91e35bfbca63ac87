import type { FormAction } from "#components/ui/form-state.ts";
import { LinkButton, TextLink } from "#components/ui/link-button.tsx";
import { releaseStatusText } from "#lib/editorial/words.ts";
import type { ReleaseStatus } from "#lib/editorial/release.ts";
import { releaseAddress } from "../entries/addresses.ts";
import { ChooseForm } from "./item-forms.tsx";

/** With which releases an approved revision goes out, and a way to put it into another. */
export function InReleases({
  holding,
  open,
  add,
  hidden,
  newHref,
}: {
  holding: readonly { id: string; name: string; status: ReleaseStatus }[];
  open: readonly { id: string; name: string }[];
  /** Absent where this person may not, or nothing is left to add. */
  add?: FormAction;
  hidden: Readonly<Record<string, string>>;
  newHref: string;
}) {
  if (holding.length === 0 && !add) return null;
  return (
    <section data-actions aria-labelledby="releases" className="grid gap-3">
      <h2 id="releases" className="font-serif text-xl font-semibold">
        Publish it with others
      </h2>
      {holding.length > 0 && (
        <ul>
          {holding.map(({ id, name, status }) => (
            <li key={id}>
              It is in the release <TextLink href={releaseAddress(id)}>{name}</TextLink> (
              {releaseStatusText(status).toLowerCase()})
            </li>
          ))}
        </ul>
      )}
      {add && open.length > 0 && (
        <ChooseForm
          action={add}
          hidden={hidden}
          label="Add to a release"
          name="release"
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
          button="Add"
        />
      )}
      {add && (
        <p>
          <LinkButton href={newHref}>Begin a release with it</LinkButton>
        </p>
      )}
    </section>
  );
}
