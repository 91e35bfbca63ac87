"use client";
import type { ReactNode } from "react";
import { ChevronDown } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { ComboBox as AriaComboBox, type ComboBoxProps } from "react-aria-components/ComboBox";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem, type ListBoxItemProps } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { classes } from "./classes.ts";
import { inputClass } from "./form-field.tsx";
import { floatingClass } from "./popover.tsx";

/**
 * A choice among many, found by typing. Items and keys as in React Aria: `items` with a render
 * function, or ComboBoxItem children; in a form, `name` posts the chosen key.
 */
export function ComboBox<Item extends object>({
  label,
  hint,
  error,
  className,
  emptyText = "Nothing found",
  children,
  ...props
}: Omit<ComboBoxProps<Item>, "className" | "children"> & {
  label: string;
  hint?: string;
  error?: string;
  className?: string;
  emptyText?: ReactNode;
  children: ReactNode | ((item: Item) => ReactNode);
}) {
  return (
    <AriaComboBox
      menuTrigger="focus"
      allowsEmptyCollection
      formValue="key"
      {...props}
      isInvalid={Boolean(error) || props.isInvalid}
      className={classes("grid gap-1", error && "border-l-4 border-danger pl-3", className)}
    >
      <Label className="w-fit font-semibold">{label}</Label>
      {hint && (
        <Text slot="description" className="text-sm text-ink-soft">
          {hint}
        </Text>
      )}
      <FieldError className="font-semibold text-danger">{error}</FieldError>
      <div className="relative">
        <Input className={classes(inputClass, "pr-11")} />
        <AriaButton className="absolute inset-y-0 right-0 flex w-11 cursor-pointer items-center justify-center text-ink-soft">
          <ChevronDown aria-hidden className="size-4" />
        </AriaButton>
      </div>
      <Popover className={classes(floatingClass, "w-(--trigger-width) overflow-auto")}>
        <ListBox
          className="max-h-80 overflow-auto py-1 outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-ink-soft">{emptyText}</p>}
        >
          {children}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** One option; `textValue` is what typing matches where the children are more than a string. */
export const ComboBoxItem = (props: Omit<ListBoxItemProps, "className">) => (
  <ListBoxItem
    textValue={typeof props.children === "string" ? props.children : undefined}
    {...props}
    className="min-h-11 cursor-pointer px-3 py-2 outline-none data-focused:bg-accent-soft data-selected:font-semibold forced-colors:data-focused:bg-[Highlight] forced-colors:data-focused:text-[HighlightText]"
  />
);
