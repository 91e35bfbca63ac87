/** How many frames a busy browser may take to draw what was just added. */
const PATIENCE = 60;

/** Once React has drawn it: focuses the control of that id, or the first one in it, and brings it into view. */
export function focusSoon(id: string, frames = PATIENCE): void {
  requestAnimationFrame(() => {
    const target = document.getElementById(id);
    if (!target) {
      if (frames > 0) focusSoon(id, frames - 1);
      return;
    }
    const control = target.matches("input, select, textarea, button")
      ? target
      : (target.querySelector<HTMLElement>("input, select, textarea") ?? target);
    control.scrollIntoView({ block: "nearest", behavior: "instant" });
    // In the frame after, when the page has scrolled: scrolling closes a list that opens on focus.
    requestAnimationFrame(() => control.focus({ preventScroll: true }));
  });
}
