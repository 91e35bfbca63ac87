// The script that gives fields for a day a calendar as a reader comes near. Making one is a good part of what a phone does
// for a short page, and who only reads never sees it. Without the script a day is typed as the field shows.

/** What runs in the reader's browser. It is sent as text, so that it must not use anything outside of itself. */
function dayCalendars(): void {
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
export const DAY_CALENDARS = `(${dayCalendars.toString()})()`;
