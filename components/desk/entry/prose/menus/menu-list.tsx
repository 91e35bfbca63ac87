import { classes } from "#components/ui/classes.ts";
import { floatingClass } from "#components/ui/popover.tsx";

/** What a menu at the caret offers. */
export type MenuItem = { key: string; label: string; detail?: string; take: () => void };

/** The list of a menu at the caret. The text keeps the focus, and its keys choose. */
export function MenuList({
  id,
  label,
  items,
  active,
}: {
  id: string;
  label: string;
  items: readonly MenuItem[];
  active: number;
}) {
  if (items.length === 0) return null;
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className={classes(floatingClass, "z-30 max-h-80 min-w-56 overflow-auto py-1")}
    >
      {items.map((item, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={item.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          className="cursor-pointer px-3 py-1.5 aria-selected:bg-accent-soft forced-colors:aria-selected:bg-[Highlight] forced-colors:aria-selected:text-[HighlightText]"
          onMouseDown={(event) => event.preventDefault()}
          onClick={item.take}
        >
          {item.label}
          {item.detail && <span className="ml-2 text-sm text-ink-soft">{item.detail}</span>}
        </div>
      ))}
    </div>
  );
}
