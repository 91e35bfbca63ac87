// What can be done on the present page, read from the page itself: what it offers there is what it offers here.

/** Something that the page offers, with why it is off if it is. */
export type PageAction = { id: string; label: string; offBecause?: string; run: () => void };

/** Where pages keep their actions. */
const OFFERED = "[data-actions] :is(button, a[href], summary)";

/** The actions of the page below, in its order; of two with one name the first. */
export function pageActions(): PageAction[] {
  const found = new Map<string, PageAction>();
  for (const element of document.querySelectorAll<HTMLElement>(OFFERED)) {
    const label = (element.ariaLabel ?? element.textContent).trim();
    if (!label || found.has(label) || !element.checkVisibility() || isHere(element)) continue;
    found.set(label, {
      id: `action ${found.size}`,
      label,
      offBecause: reasonOf(element),
      run: () => press(element),
    });
  }
  return [...found.values()];
}

const isHere = (element: HTMLElement): boolean =>
  element.getAttribute("aria-current") === "page" || element.ariaHasPopup === "true";

const reasonOf = (element: HTMLElement): string | undefined => {
  if (element.ariaDisabled !== "true" && !element.matches(":disabled")) return undefined;
  const reason = element.getAttribute("aria-describedby");
  return (reason && document.getElementById(reason)?.textContent) || "Not now";
};

function press(element: HTMLElement) {
  element.scrollIntoView({ block: "nearest" });
  element.focus({ preventScroll: true });
  element.click();
  if (element.matches("summary"))
    element.parentElement
      ?.querySelector<HTMLElement>("textarea, input:not([type=hidden])")
      ?.focus();
}
