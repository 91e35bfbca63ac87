"use client";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { RelativeTime } from "#components/ui/date-time.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { Select } from "#components/ui/select.tsx";
import { CommandForm, Fold } from "./command-form.tsx";

type Props = {
  /** Who is asked, by whom, and when. */
  request?: { name: string; by: string; isMe: boolean; isOwnWish: boolean; at: Date };
  /** Who else could be asked. */
  others: readonly { id: string; name: string }[];
  mayAsk: boolean;
  mayTakeOver: boolean;
  hidden: Readonly<Record<string, string>>;
  actions: { ask: FormAction; takeOver: FormAction };
  now: Date;
};

/** Whose review a revision is, and how to make it somebody else's. */
export function AskedToReview({
  request,
  others,
  mayAsk,
  mayTakeOver,
  hidden,
  actions,
  now,
}: Props) {
  const key = hidden["key"] ?? "";
  return (
    <section
      data-actions
      aria-label="Who reviews it"
      className="flex flex-wrap items-start gap-x-6 gap-y-2 border-y border-rule py-3"
    >
      <p className="flex min-h-11 flex-1 basis-64 items-center">
        <span>
          {request ? (
            <Asked {...request} now={now} />
          ) : (
            "Nobody in particular is asked to review it."
          )}
        </span>
      </p>
      {mayTakeOver && (
        <CommandForm
          action={actions.takeOver}
          hidden={{ ...hidden, key: `${key} takeOver` }}
          label={request ? "Take over the review" : "I will review it"}
        />
      )}
      {mayAsk && others.length > 0 && (
        <ActionForm action={actions.ask} initial={{}} className="gap-3!">
          {({ errors, values }, pending) => (
            <>
              {Object.entries({ ...hidden, key: `${key} ask` }).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <Fold
                summary={request ? "Ask somebody else…" : "Ask somebody…"}
                open={errors !== undefined}
              >
                <Select
                  label="Who should review it?"
                  name="person"
                  id="ask-person"
                  defaultValue={values?.person ?? ""}
                  error={errors?.person}
                  className="w-64 max-w-full"
                  required
                >
                  <option value="">Choose somebody</option>
                  {others.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
                <div>
                  <Button type="submit" isPending={pending}>
                    Ask
                  </Button>
                </div>
              </Fold>
            </>
          )}
        </ActionForm>
      )}
    </section>
  );
}

function Asked({
  name,
  by,
  isMe,
  isOwnWish,
  at,
  now,
}: NonNullable<Props["request"]> & { now: Date }) {
  const since = <RelativeTime value={at} now={now} />;
  if (isOwnWish)
    return (
      <>
        {isMe ? "You have" : `${name} has`} taken the review over, {since}.
      </>
    );
  return (
    <>
      {isMe ? "You are" : `${name} is`} asked to review it, by {by}, {since}.
    </>
  );
}
