"use client";
// Which part of what goes with the draft is shown: other parts of the page lead there.
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";

export type PanelPart = "missing" | "comments" | "history" | "preview";

type Panel = {
  part: PanelPart;
  /** Whether it is unfolded, where it has no column of its own. */
  isOpen: boolean;
  show: (part: PanelPart) => void;
  setOpen: (isOpen: boolean) => void;
};

const Context = createContext<Panel>({
  part: "missing",
  isOpen: false,
  show: () => {},
  setOpen: () => {},
});

export function PanelProvider({ children }: { children: ReactNode }) {
  const [part, setPart] = useState<PanelPart>("missing");
  const [isOpen, setOpen] = useState(false);
  // The same for good: others act once upon it.
  const show = useCallback((next: PanelPart) => {
    setPart(next);
    setOpen(true);
  }, []);
  const panel = useMemo(() => ({ part, isOpen, show, setOpen }), [part, isOpen, show]);
  return <Context value={panel}>{children}</Context>;
}

/** What is shown beside the draft now, and how to have it show something else. */
export const usePanel = (): Panel => useContext(Context);
