"use client";
import { X } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { Tag, TagGroup, TagList as AriaTagList } from "react-aria-components/TagGroup";

/** A list of small things, each removable with its own button or with Delete. */
export function TagList({
  label,
  tags,
  onRemove,
}: {
  label: string;
  tags: readonly { id: string; text: string }[];
  onRemove?: (id: string) => void;
}) {
  return (
    <TagGroup
      onRemove={onRemove && ((keys) => keys.forEach((key) => onRemove(String(key))))}
      className="grid gap-1"
    >
      <Label className="text-sm font-semibold">{label}</Label>
      <AriaTagList items={tags} className="flex flex-wrap gap-2">
        {(tag) => (
          <Tag
            textValue={tag.text}
            className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded border border-rule bg-surface px-2 text-sm"
          >
            {tag.text}
            {onRemove && (
              <AriaButton
                slot="remove"
                className="inline-flex size-6 cursor-pointer items-center justify-center rounded hover:bg-rule"
              >
                <X aria-hidden className="size-3.5" />
              </AriaButton>
            )}
          </Tag>
        )}
      </AriaTagList>
    </TagGroup>
  );
}
