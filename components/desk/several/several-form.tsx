"use client";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import type { FormAction } from "#components/ui/form-state.ts";
import { ChosenBar } from "./chosen-bar.tsx";
import { chooseRows, KeptChoice, useChoosing } from "./choosing.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import type { Several, SeveralState } from "./several.ts";

/**
 * A list whose rows can be chosen, with what can be done with them: boxes, a bar and buttons of one plain form. What
 * became of each is told above the list, and what was not done stays chosen.
 */
export const SeveralForm = ({
  action,
  formKey,
  back,
  offers,
  people,
  children,
}: {
  action: FormAction<SeveralState>;
  formKey: string;
  /** The address of the list, to come back to. */
  back: string;
  offers: readonly Several[];
  /** Who could be asked to review. */
  people: readonly { id: string; name: string }[];
  children: ReactNode;
}) => (
  <ActionForm action={action} initial={{}} className="group/several gap-4!">
    {(state, pending) => (
      <Choosing state={state}>
        {(chosen, none) => (
          <>
            {/* Enter in a box would press the first button of the form; this one does nothing. */}
            <button type="submit" disabled hidden />
            <input type="hidden" name="key" value={formKey} />
            <input type="hidden" name="back" value={back} />
            {state.outcome && <OutcomeNotice outcome={state.outcome} pending={pending} />}
            {children}
            <ChosenBar
              chosen={chosen}
              chooseNone={none}
              offers={offers}
              people={people}
              state={state}
              pending={pending}
            />
          </>
        )}
      </Choosing>
    )}
  </ActionForm>
);

function Choosing({
  state,
  children,
}: {
  state: SeveralState;
  children: (chosen: number | undefined, chooseNone: (from: Element) => void) => ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number>();
  useChoosing(place, setChosen);
  useEffect(() => {
    if (state.outcome)
      setChosen(
        chooseRows(
          place.current,
          state.outcome.notDone.map(({ id }) => id),
        ),
      );
  }, [state]);
  return (
    <div ref={place} className="grid min-w-0 gap-4">
      <KeptChoice value={state.outcome?.notDone.map(({ id }) => id) ?? []}>
        {children(chosen, (from) => setChosen(chooseRows(from.closest("form"), [])))}
      </KeptChoice>
    </div>
  );
}
