// Links to places in an entry: the element of a claim has the claim's path as its id; paragraphs carry theirs in
// `data-id`, since an editor owns their elements.

const FOCUSABLE =
  'input:not([type="hidden"]):not([disabled]), select, textarea, button, [contenteditable="true"], summary, a[href]';

/** Scrolls to a claim, gives it focus and marks it for a moment. False if it is not on the page. */
export function goToClaim(path: string): boolean {
  const place = placeOf(path);
  if (!place) return false;
  place.scrollIntoView({ block: "center" });
  const target = place.matches(FOCUSABLE) ? place : place.querySelector<HTMLElement>(FOCUSABLE);
  if (target) {
    target.focus({ preventScroll: true });
  } else {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
  place.setAttribute("data-arrived", "");
  setTimeout(() => place.removeAttribute("data-arrived"), 2000);
  return true;
}

function placeOf(path: string): HTMLElement | null {
  const [field = "", part] = path.split("/");
  const exact = document.getElementById(path);
  if (exact || part === undefined) return exact;
  const block = document.querySelector<HTMLElement>(
    `[data-prose="${CSS.escape(field)}"] [data-id="${CSS.escape(part)}"]`,
  );
  // A cell's row, or failing that the field.
  return block ?? document.getElementById(`${field}/${part}`) ?? document.getElementById(field);
}
