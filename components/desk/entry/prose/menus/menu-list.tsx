import { classes } from "#components/ui/classes.ts";
import { OptionList, type OptionItem } from "#components/ui/option-list.tsx";
import { floatingClass } from "#components/ui/popover.tsx";

/** What a menu at the caret offers. */
export type MenuItem = OptionItem & { take: () => void };

/** The list of a menu at the caret; nothing where nothing is offered. */
export function MenuList({
  items,
  ...list
}: {
  id: string;
  label: string;
  items: readonly MenuItem[];
  active: MenuItem | undefined;
}) {
  if (items.length === 0) return null;
  return (
    <OptionList
      {...list}
      items={items}
      onTake={({ take }) => take()}
      className={classes(floatingClass, "z-30 max-h-80 min-w-56 overflow-auto")}
    />
  );
}
