"use client";
import type { ReactNode } from "react";
import {
  Tab as AriaTab,
  TabList as AriaTabList,
  TabPanel as AriaTabPanel,
  Tabs as AriaTabs,
} from "react-aria-components/Tabs";

export type TabItem<Id extends string> = {
  id: Id;
  label: ReactNode;
  children: ReactNode;
};

/** Panels of which one is shown. Arrow keys go from tab to tab. */
export function Tabs<Id extends string>({
  label,
  items,
  selected,
  onSelect,
  className,
}: {
  /** What the panels are about. */
  label: string;
  items: readonly TabItem<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  className?: string;
}) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const item = items.find(({ id }) => id === key);
        if (item) onSelect(item.id);
      }}
      className={className}
    >
      <AriaTabList
        aria-label={label}
        className="sticky top-0 z-10 flex flex-wrap gap-x-1 border-b border-rule bg-paper"
      >
        {items.map((item) => (
          <AriaTab
            key={item.id}
            id={item.id}
            className="-mb-px flex min-h-10 cursor-pointer items-center gap-1.5 border-b-2 border-transparent px-2 text-ink-soft hover:text-ink max-sm:px-1.5 max-sm:text-sm data-focus-visible:outline-3 data-focus-visible:outline-focus data-selected:border-accent data-selected:font-semibold data-selected:text-ink pointer-coarse:min-h-11"
          >
            {item.label}
          </AriaTab>
        ))}
      </AriaTabList>
      {items.map((item) => (
        <AriaTabPanel
          key={item.id}
          id={item.id}
          className="pt-4 data-focus-visible:outline-3 data-focus-visible:outline-offset-2 data-focus-visible:outline-focus"
        >
          {item.children}
        </AriaTabPanel>
      ))}
    </AriaTabs>
  );
}
