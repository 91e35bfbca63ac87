"use client";
// What the text and the claims beside it share: which claim is looked at, and what was marked for it.
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import type { Place } from "#lib/editorial/snapshot.ts";

type Shared = {
  /** The claim that is looked at, by its key on this screen: the last one that was touched or had focus. */
  active: string | undefined;
  /** Where the quotes of each claim stand in the text. */
  places: Readonly<Record<string, readonly Place[]>>;
  /** What was marked for each claim. */
  marked: Readonly<Record<string, Place | undefined>>;
  mark: (claim: string, passage: Place | undefined) => void;
  /** The text as it is held. */
  text: string | undefined;
};

const Context = createContext<Shared | undefined>(undefined);
export const ReadingProvider = Context.Provider;

/** Around the text of a source and the claims that are checked by it. */
export function Reading({
  text,
  places,
  first,
  children,
}: {
  text?: string;
  places: Readonly<Record<string, readonly Place[]>>;
  /** The claim to begin with. */
  first?: string;
  children: ReactNode;
}) {
  const [active, activate] = useState(first);
  const [marked, setMarked] = useState<Shared["marked"]>({});
  const mark = useCallback(
    (claim: string, passage: Place | undefined) =>
      setMarked((before) => ({ ...before, [claim]: passage })),
    [],
  );
  useEffect(() => {
    const onTouch = ({ target }: Event) => {
      const claim = target instanceof Element ? target.closest("[data-claim]") : null;
      if (claim) activate(claim.id);
    };
    document.addEventListener("focusin", onTouch);
    document.addEventListener("pointerdown", onTouch);
    return () => {
      document.removeEventListener("focusin", onTouch);
      document.removeEventListener("pointerdown", onTouch);
    };
  }, []);
  const shared = useMemo(
    () => ({ active, places, marked, mark, text }),
    [active, places, marked, mark, text],
  );
  return <Context value={shared}>{children}</Context>;
}

export function useReading(): Shared {
  const shared = useContext(Context);
  if (!shared) throw new Error("Nothing is being read around this component.");
  return shared;
}
