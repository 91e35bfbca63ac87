"use client";
import { Button } from "#components/ui/button.tsx";
import { Menu, MenuItem, MenuTrigger } from "#components/ui/menu.tsx";
import { EMPTY_REASONS, type EmptyReason } from "#lib/editorial/content.ts";
import { emptyText } from "#lib/editorial/format.ts";
import { useDraft } from "../draft/draft.tsx";
import { useEmpty } from "../draft/use-shared.ts";

const MEANINGS: Record<EmptyReason, string> = {
  unknown: "nobody knows, as far as is known",
  none: "there is none",
  "not-decided": "it has not been decided yet",
  "not-on-record": "this record has not captured it",
};

/** Says that a field has nothing to put in, and which of the four kinds of nothing it is. */
export function SayNothing({ path, label }: { path: string; label: string }) {
  const [, set] = useEmpty(path);
  return (
    <MenuTrigger>
      <Button tone="quiet" size="small" aria-label={`Nothing to put here: ${label}`}>
        Nothing to put here
      </Button>
      <Menu aria-label={`Why ${label} is empty`} onAction={(reason) => set(reasonOf(reason))}>
        {EMPTY_REASONS.map((reason) => (
          <MenuItem key={reason} id={reason} textValue={emptyText(reason)}>
            <span>
              <span className="font-semibold">{emptyText(reason)}</span>: {MEANINGS[reason]}
            </span>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

const reasonOf = (key: unknown) => EMPTY_REASONS.find((reason) => reason === key);

/** Which kind of nothing a field holds, and how to take that back. */
export function NothingSaid({ path, label }: { path: string; label: string }) {
  const { editing } = useDraft();
  const [reason, set] = useEmpty(path);
  if (!reason) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <span>
        <span className="font-semibold">{emptyText(reason)}</span>
        <span className="text-ink-soft">: {MEANINGS[reason]}</span>
      </span>
      {editing && (
        <Button
          tone="quiet"
          size="small"
          aria-label={`Take back that ${label} is empty`}
          onPress={() => set(undefined)}
        >
          Take back
        </Button>
      )}
    </p>
  );
}
