// The script by which fields for a day become such with a calendar. Without it a day is typed as the field shows.

/** What runs in the reader's browser. It is sent as text, so that it must not use anything outside of itself. */
function dayFields(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const field = target as HTMLInputElement; // only such are observed
        // Nobody's caret is taken from under them, nor what they have half typed.
        if (!isIntersecting || field === document.activeElement || field.validity.patternMismatch)
          continue;
        near.unobserve(field);
        field.type = "date";
      }
    },
    { rootMargin: "50% 0px" },
  );
  for (const field of document.querySelectorAll("input.day")) near.observe(field);
}

/** The script as text, to stand within the page; the press names it by its hash. */
export const DAY_FIELDS = `(${dayFields.toString()})()`;
