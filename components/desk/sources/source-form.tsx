"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { TextLink } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { FetchButton } from "./fetch-button.tsx";
import { Found } from "./found-page.tsx";
import { SnapshotFields } from "./snapshot-fields.tsx";
import { SourceFields } from "./source-fields.tsx";
import type { SourceFormState } from "./source-form-state.ts";

type Values = Readonly<Record<string, string | undefined>>;
type Action = FormAction<SourceFormState>;

/** Adds a source to the library, by hand or from what is found at its link. A link that is known already is pointed out before a double is made. */
export function NewSourceForm({
  action,
  values,
  formKey,
}: {
  action: Action;
  values: Values;
  formKey: string;
}) {
  return (
    <ActionForm<SourceFormState> action={action} initial={{}} className="max-w-3xl">
      {(state, pending) => (
        <>
          <input type="hidden" name="key" value={formKey} />
          {/* What Enter presses: to add, and not to fetch. */}
          <input type="submit" hidden />
          {state.known && (
            <Notice tone="warn" title="This link is in the library already" live>
              <p>
                <TextLink href={`/desk/sources/${state.known.id}`}>{state.known.title}</TextLink>
              </p>
              <p>Use that one, or edit it if it is wrong.</p>
              <p className="pt-1">
                <Button type="submit" name="insist" value="yes" size="small" isPending={pending}>
                  Add another source with this link
                </Button>
              </p>
            </Notice>
          )}
          <SourceFields
            // What was found stands in boxes that nobody typed into; the others keep what was typed.
            key={state.found?.page}
            values={state.values ?? values}
            errors={state.errors}
            afterLink={
              <>
                <FetchButton isPending={pending} label="Fetch the page" />
                {state.found && <Found found={state.found} />}
              </>
            }
          />
          <SnapshotFields text={state.values?.text} errors={state.errors} />
          <Button type="submit" tone="primary" className="w-fit" isPending={pending}>
            Add to the library
          </Button>
        </>
      )}
    </ActionForm>
  );
}

/** Edits a source: what is saved becomes its next version, and the earlier ones stay. */
export function EditSourceForm({
  action,
  values,
  version,
  formKey,
}: {
  action: Action;
  values: Values;
  version: number;
  formKey: string;
}) {
  return (
    <ActionForm<SourceFormState> action={action} initial={{}} className="max-w-3xl">
      {(state, pending) => {
        const over = state.version ?? version;
        return (
          <>
            <input type="hidden" name="key" value={formKey} />
            <input key={over} type="hidden" name="version" defaultValue={over} />
            {state.theirs && (
              <Notice tone="warn" title="Somebody saved this source while you were editing it" live>
                <p>
                  What you typed is still here. Below is where version {over} differs from it.
                  Saving again makes yours the next version.
                </p>
                <dl className="grid gap-1">
                  {state.theirs.map(({ label, text }) => (
                    <div key={label} className="flex flex-wrap gap-x-2">
                      <dt className="font-semibold">{label}:</dt>
                      <dd className="break-words whitespace-pre-line">{text || "empty"}</dd>
                    </div>
                  ))}
                </dl>
              </Notice>
            )}
            {state.done && <Notice tone="good" title={state.done} live />}
            <SourceFields values={state.values ?? values} errors={state.errors} />
            <Button type="submit" tone="primary" className="w-fit" isPending={pending}>
              Save as a new version
            </Button>
          </>
        );
      }}
    </ActionForm>
  );
}
