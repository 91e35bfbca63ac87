"use client";
import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { ChevronUp } from "lucide-react";
import { classes } from "#components/ui/classes.ts";
import { usePanel } from "./panel.tsx";

/**
 * What goes with the form: in a column beside it where there is room for two. Elsewhere it is a line at the foot of the
 * screen that unfolds over the form, so that the form begins at the top and whatever is said of a field is said in its
 * sight. It follows the form in the page too, and so for the keyboard.
 */
export function Dock({
  label,
  line,
  children,
}: {
  label: string;
  /** What the line says. */
  line: ReactNode;
  children: ReactNode;
}) {
  const { isOpen, setOpen } = usePanel();
  const toggle = useRef<HTMLButtonElement>(null);
  const id = useId();
  const closeByKey = (event: KeyboardEvent) => {
    // Where there is no line there is nothing to close, and whoever used the key already keeps it.
    if (event.key !== "Escape" || event.defaultPrevented || !toggle.current?.offsetParent) return;
    setOpen(false);
    toggle.current.focus();
  };
  return (
    // It does nothing itself: the key closes it from anywhere inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      aria-label={label}
      // The page keeps what has the focus clear of it (app/desk/desk.css).
      data-dock={isOpen ? "open" : "folded"}
      onKeyDown={closeByKey}
      className="max-xl:sticky max-xl:bottom-0 max-xl:z-20 max-xl:-mx-4 max-xl:border-t max-xl:border-rule-strong max-xl:bg-paper max-xl:shadow-[0_-4px_12px_rgb(0_0_0/0.08)] lg:max-xl:-mx-6 xl:sticky xl:top-18 xl:max-h-[calc(100vh-6rem)] xl:self-start xl:overflow-y-auto xl:scroll-pt-14 print:static"
    >
      <button
        ref={toggle}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        // It stands where other things are kept clear of it: the page need not scroll to show it.
        className="flex min-h-12 w-full cursor-pointer items-center gap-x-3 px-4 py-1.5 text-left -scroll-mb-20 -outline-offset-3 lg:px-6 xl:hidden print:hidden"
      >
        <span className="sr-only">{label}: </span>
        {line}
        <ChevronUp
          aria-hidden
          className={classes(
            "ml-auto size-5 shrink-0 text-ink-soft transition-transform",
            isOpen && "rotate-180",
          )}
        />
      </button>
      <div
        id={id}
        className={classes(
          "max-xl:max-h-[60dvh] max-xl:scroll-pt-14 max-xl:overflow-y-auto max-xl:border-t max-xl:border-rule max-xl:px-4 max-xl:pb-4 lg:max-xl:px-6",
          !isOpen && "max-xl:hidden",
        )}
      >
        {children}
      </div>
    </aside>
  );
}
