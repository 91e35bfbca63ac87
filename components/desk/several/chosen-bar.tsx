"use client";
import { X } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Several, SeveralState } from "./several.ts";

const LABELS: Record<Several, string> = {
  archive: "Archive",
  unarchive: "Bring back",
  publish: "Publish…",
  requestReview: "Ask to review…",
  takeOverReview: "Take over",
};

/** How many rows are chosen and what can be done with them. Stands there while something is chosen, by style alone. */
export const ChosenBar = ({
  chosen,
  chooseNone,
  offers,
  people,
  state,
  pending,
}: {
  /** Unknown before scripts run. */
  chosen: number | undefined;
  chooseNone: (from: Element) => void;
  offers: readonly Several[];
  people: readonly { id: string; name: string }[];
  state: SeveralState;
  pending: boolean;
}) => (
  <section
    data-actions
    aria-label="With what is chosen"
    className="sticky bottom-0 z-10 -mx-4 hidden flex-wrap items-start gap-x-3 gap-y-2 border-t border-rule-strong bg-raised px-4 py-3 shadow-[0_-4px_12px_rgb(0_0_0/0.08)] group-has-[input[name=row]:checked]/several:flex group-has-[input[name=all]:checked]/several:flex lg:mx-0 lg:rounded lg:border print:hidden"
  >
    <div className="flex min-h-11 items-center gap-1">
      <p role="status" className="font-semibold tabular-nums">
        {chosen === undefined ? "With what is chosen:" : `${chosen} chosen`}
      </p>
      {chosen !== undefined && (
        <Button
          tone="quiet"
          size="small"
          aria-label="Choose none"
          onPress={({ target }) => chooseNone(target)}
        >
          <X aria-hidden className="size-5" />
        </Button>
      )}
    </div>
    {offers
      .filter((does) => does !== "requestReview")
      .map((does) => (
        <Button key={does} type="submit" name="does" value={does} isPending={pending}>
          {LABELS[does]}
        </Button>
      ))}
    {offers.includes("requestReview") && people.length > 0 && (
      <Disclosure
        summary={LABELS.requestReview}
        open={state.errors?.person ? true : undefined}
        className="open:basis-full sm:open:basis-auto"
      >
        <div className="flex flex-wrap items-end gap-3">
          <Select
            label="Who should review them?"
            name="person"
            defaultValue={state.values?.person ?? ""}
            error={state.errors?.person}
            className="w-64 max-w-full"
          >
            <option value="">Choose somebody</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Button type="submit" name="does" value="requestReview" isPending={pending}>
            Ask
          </Button>
        </div>
      </Disclosure>
    )}
  </section>
);
