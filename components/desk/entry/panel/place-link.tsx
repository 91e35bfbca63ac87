"use client";
import type { ReactNode } from "react";
import { goToClaim } from "../go-to.ts";
import { usePanel } from "./panel.tsx";

/** A link to a claim of the draft. */
export function PlaceLink({ path, children }: { path: string; children: ReactNode }) {
  const { setOpen } = usePanel();
  return (
    <a
      className="link"
      href={`#${path}`}
      onClick={(event) => {
        // Also a hash, so that a row opens; the browser alone would not move focus.
        event.preventDefault();
        // What lies over the form would cover the place.
        setOpen(false);
        history.replaceState(null, "", `#${path}`);
        dispatchEvent(new HashChangeEvent("hashchange"));
        requestAnimationFrame(() => goToClaim(path));
      }}
    >
      {children}
    </a>
  );
}
