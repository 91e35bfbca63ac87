"use client";
import { useEffect } from "react";

/**
 * Where whatever has the focus is taken away, as by what a server action answers, browsers leave the focus nowhere: a
 * keyboard begins again at the top, and nothing is read out. Then it goes to what is newly told, or else to the nearest
 * place around that is still there.
 */
export function FocusKeeper() {
  useEffect(keepFocus, []);
  return null;
}

type Held = {
  at: Element;
  /** What it stands in, from within, and then what a dialog was opened from. */
  within: Element[];
  opener: Element[];
  told: ReadonlySet<string>;
};

function keepFocus(): () => void {
  let held: Held | undefined;
  /** Where this put the focus: a stopover until something is told. */
  let stopover: Element | undefined;

  const hold = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target === stopover) return;
    stopover = undefined;
    const opener = openerOf(target, held);
    held = {
      at: target,
      within: [...ancestorsOf(target), ...opener],
      opener,
      told: new Set(toldNow().map(wordsOf)),
    };
  };
  // Whoever clicks beside everything lets go; what is taken away does not.
  const letGo = ({ target }: FocusEvent) => {
    void afterEffects().then(() => {
      if (held?.at === target && isNowhere() && held.at.isConnected) held = undefined;
    });
  };
  const mend = async () => {
    if (!isLost(held, stopover)) return;
    // Closing dialogs give the focus back, and boxes take it, a moment later.
    await afterEffects();
    if (!held || !isLost(held, stopover)) return;
    const { told, within } = held;
    const news = toldNow().find((notice) => !told.has(wordsOf(notice)));
    if (news) return focusOn(news);
    if (!isNowhere()) return;
    stopover = within.find(isThere);
    if (stopover) focusOn(stopover);
  };

  const observer = new MutationObserver(() => void mend());
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("focusin", hold);
  document.addEventListener("focusout", letGo);
  return () => {
    observer.disconnect();
    document.removeEventListener("focusin", hold);
    document.removeEventListener("focusout", letGo);
  };
}

const isLost = (held: Held | undefined, stopover: Element | undefined): boolean =>
  held !== undefined &&
  !held.at.isConnected &&
  (isNowhere() || document.activeElement === stopover);

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;
const isThere = (element: Element) => element.isConnected && element.checkVisibility();
/** Notices say of themselves that they tell what happened. */
const toldNow = () => [...document.querySelectorAll("[data-told]")].filter(isThere);
const wordsOf = (notice: Element) => notice.textContent;

/** Dialogs stand at the end of the document, and what opened one may go with it. */
function openerOf(target: Element, before: Held | undefined): Element[] {
  if (!before || !target.closest(DIALOG)) return [];
  return before.at.closest(DIALOG) || !before.at.isConnected ? before.opener : before.within;
}
const DIALOG = "[role=dialog], [role=alertdialog]";

function ancestorsOf(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
    found.push(up);
  return found;
}

/** Once React's effects and the frames that dialogs wait for have passed. */
const afterEffects = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

function focusOn(element: Element) {
  if (!(element instanceof HTMLElement)) return;
  // Focusable just for now; no stop of the Tab key.
  if (!element.hasAttribute("tabindex")) {
    element.tabIndex = -1;
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}
