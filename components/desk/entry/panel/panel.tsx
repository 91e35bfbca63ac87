"use client";
// Which part of the side panel is shown: other parts of the page lead there.
import { createContext, useContext, useMemo, useState, type ReactNode } from "react";

export type PanelPart = "missing" | "comments" | "history" | "preview";

type Panel = { part: PanelPart; show: (part: PanelPart) => void };

const Context = createContext<Panel>({ part: "missing", show: () => {} });

export function PanelProvider({ children }: { children: ReactNode }) {
  const [part, show] = useState<PanelPart>("missing");
  const panel = useMemo(() => ({ part, show }), [part]);
  return <Context value={panel}>{children}</Context>;
}

/** What the side panel shows now, and how to have it show something else. */
export const usePanel = (): Panel => useContext(Context);
