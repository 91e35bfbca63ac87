"use client";
import { useEffect } from "react";

/** Has the browser ask before the page is left while something would be lost or is not saved yet. */
export function useLeaveWarning(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isOn]);
}

/**
 * Asks before a link inside the desk leaves the page with something that only a box holds. What the draft holds needs
 * no question: it is on its way, or kept on this device.
 */
export function useStayWarning(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return;
    const ask = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!link || link.getAttribute("href")?.startsWith("#") || link.getAttribute("target"))
        return;
      if (confirm("Something that you typed is not in the draft yet and would be lost. Leave?"))
        return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("click", ask, { capture: true });
    return () => document.removeEventListener("click", ask, { capture: true });
  }, [isOn]);
}
