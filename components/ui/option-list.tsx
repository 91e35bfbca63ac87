import { classes } from "./classes.ts";

/** Something that may be chosen: `detail` tells it apart from others. */
export type OptionItem = { key: string; label: string; detail?: string | undefined };

/** The id of an option, for the `aria-activedescendant` of the text that the list belongs to. */
export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** What is offered to a text that keeps the focus, and whose keys move and choose. */
export function OptionList<Item extends OptionItem>({
  id,
  label,
  items,
  active,
  onTake,
  className,
}: {
  id: string;
  label: string;
  items: readonly Item[];
  active: Item | undefined;
  onTake: (item: Item) => void;
  className: string;
}) {
  return (
    <div id={id} role="listbox" aria-label={label} className={classes("py-1", className)}>
      {items.map((item, index) => (
        // Nobody's keys arrive here: the text has the focus.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={item.key}
          id={optionId(id, index)}
          role="option"
          aria-selected={item === active}
          tabIndex={-1}
          className="cursor-pointer px-3 py-1.5 aria-selected:bg-accent-soft forced-colors:aria-selected:bg-[Highlight] forced-colors:aria-selected:text-[HighlightText]"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(item)}
        >
          {item.label}
          {item.detail && <span className="ml-2 text-sm text-ink-soft">{item.detail}</span>}
        </div>
      ))}
    </div>
  );
}
