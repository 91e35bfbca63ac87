"use client";
import {
  Tab as AriaTab,
  TabList as AriaTabList,
  TabPanel as AriaTabPanel,
  Tabs as AriaTabs,
  type TabListProps,
  type TabPanelProps,
  type TabProps,
  type TabsProps,
} from "react-aria-components/Tabs";
import { classes } from "./classes.ts";

/** Panels of which one shows: `<Tabs><TabList aria-label><Tab id/></TabList><TabPanel id/></Tabs>`. */
export const Tabs = ({
  className,
  ...props
}: Omit<TabsProps, "className"> & { className?: string }) => (
  <AriaTabs {...props} className={classes("grid gap-4", className)} />
);

export const TabList = <Item extends object>(props: Omit<TabListProps<Item>, "className">) => (
  <AriaTabList {...props} className="flex flex-wrap gap-x-1 border-b border-rule" />
);

export const Tab = (props: Omit<TabProps, "className">) => (
  <AriaTab
    {...props}
    className="-mb-px flex min-h-11 cursor-pointer items-center gap-2 border-b-2 border-transparent px-3 py-2 hover:bg-surface data-disabled:cursor-not-allowed data-disabled:text-ink-soft data-selected:border-accent data-selected:font-semibold data-selected:text-accent forced-colors:data-selected:border-[Highlight]"
  />
);

export const TabPanel = ({
  className,
  ...props
}: Omit<TabPanelProps, "className"> & { className?: string }) => (
  <AriaTabPanel {...props} className={classes("outline-offset-4", className)} />
);
