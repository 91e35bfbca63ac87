"use client";
import type { KeyboardEvent } from "react";
import { ArrowDown, ArrowUp, ChevronDown, ChevronUp, Trash2 } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { addCitation, cellPath, citationsOf, rowPath } from "#lib/collab/layout.ts";
import type { Column, RowsField } from "#lib/editorial/fields.ts";
import { ClaimFoot } from "../annotations/claim-foot.tsx";
import { PastedInField } from "../citing/pasted-in-field.tsx";
import { useDraft } from "../draft/draft.tsx";
import { useCitations } from "../draft/use-shared.ts";
import { ClaimFrame } from "./claim-frame.tsx";
import { ValueInput } from "./inputs.tsx";
import { Reading } from "./reading.tsx";

type RowItemProps = {
  name: string;
  field: RowsField;
  id: string;
  index: number;
  previous: string | undefined;
  isLast: boolean;
  isOpen: boolean;
  onToggle: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

/** One row: a line of what it says with its sources, or its inputs. */
export function RowItem(props: RowItemProps) {
  const { name, field, id, index, isOpen, onMove } = props;
  const { editing } = useDraft();
  const path = rowPath(name, id);
  const label = `${field.one} ${index + 1}`;
  const byKeys = (event: KeyboardEvent) => {
    if (!editing || !event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowUp") onMove(index - 1);
    else if (event.key === "ArrowDown") onMove(index + 1);
    else return;
    event.preventDefault();
  };
  return (
    <ClaimFrame
      as="li"
      path={path}
      className={classes(
        "border-rule not-last:border-b",
        isOpen ? "bg-surface px-3 py-3 sm:px-4" : "py-2",
      )}
    >
      {/* Keys of whichever control inside has the focus; the group itself takes none. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div role="group" aria-label={label} onKeyDown={byKeys}>
        <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
          <span aria-hidden className="min-w-6 text-sm leading-7 text-ink-soft tabular-nums">
            {index + 1}
          </span>
          <RowWords name={name} field={field} id={id} isOpen={isOpen} />
          {editing && <RowButtons {...props} label={label} path={path} />}
        </div>
        {isOpen && (
          <PastedInField path={path} label={label}>
            <RowInputs name={name} field={field} id={id} />
          </PastedInField>
        )}
        <div className="pl-9 max-sm:pl-0">
          {isOpen && <SameSources {...props} path={path} />}
          <ClaimFoot path={path} label={label} citable isFolded={!isOpen} />
        </div>
      </div>
    </ClaimFrame>
  );
}

/** The row's cells in words, each with its column's name for those who hear it. */
function RowWords({
  name,
  field,
  id,
  isOpen,
}: Pick<RowItemProps, "name" | "field" | "id" | "isOpen">) {
  return (
    <dl
      className={classes(
        "flex min-w-0 flex-1 flex-wrap gap-x-4 leading-7",
        // On a phone the buttons need the line, and the inputs below say the same.
        isOpen && "max-sm:hidden",
      )}
    >
      {Object.entries(field.columns).map(([column, spec]) => (
        <div
          key={column}
          className="min-w-0 has-[dd:empty]:hidden [&:first-child_dd]:font-semibold"
        >
          <dt className="sr-only">{spec.label}</dt>
          <dd>
            <Reading path={cellPath(name, id, column)} spec={spec} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function RowButtons({
  index,
  isLast,
  isOpen,
  onToggle,
  onMove,
  onRemove,
  label,
  path,
}: RowItemProps & { label: string; path: string }) {
  return (
    <span className="ml-auto flex gap-0.5">
      {isOpen && (
        <>
          <Button
            id={`${path}-up`}
            tone="quiet"
            size="small"
            aria-label={`Move ${label} up`}
            isDisabled={index === 0}
            onPress={() => onMove(index - 1)}
          >
            <ArrowUp aria-hidden className="size-4" />
          </Button>
          <Button
            id={`${path}-down`}
            tone="quiet"
            size="small"
            aria-label={`Move ${label} down`}
            isDisabled={isLast}
            onPress={() => onMove(index + 1)}
          >
            <ArrowDown aria-hidden className="size-4" />
          </Button>
          <Button tone="quiet" size="small" aria-label={`Remove ${label}`} onPress={onRemove}>
            <Trash2 aria-hidden className="size-4" />
          </Button>
        </>
      )}
      <Button
        id={`${path}-edit`}
        tone="quiet"
        size="small"
        aria-expanded={isOpen}
        aria-label={isOpen ? `Close ${label}` : `Edit ${label}`}
        onPress={onToggle}
      >
        {isOpen ? "Close" : "Edit"}
        {isOpen ? (
          <ChevronUp aria-hidden className="size-4" />
        ) : (
          <ChevronDown aria-hidden className="size-4" />
        )}
      </Button>
    </span>
  );
}

const WIDE: readonly Column["type"][] = ["longText", "quantity", "money", "person", "names"];

function RowInputs({ name, field, id }: Pick<RowItemProps, "name" | "field" | "id">) {
  return (
    <div className="my-3 grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 sm:pl-9">
      {Object.entries(field.columns).map(([column, spec]) => {
        const path = cellPath(name, id, column);
        return (
          <div key={column} className={WIDE.includes(spec.type) ? "sm:col-span-2" : ""}>
            <ValueInput
              id={`field-${path}`}
              path={path}
              label={spec.label}
              help={spec.help}
              spec={spec}
            />
          </div>
        );
      })}
    </div>
  );
}

/** Thirty rows of one list come from one source: cite what the row above cites. */
function SameSources({ name, previous, path }: RowItemProps & { path: string }) {
  const { doc } = useDraft();
  const own = useCitations(path);
  const above = useCitations(previous ? rowPath(name, previous) : "");
  if (own.length > 0 || above.length === 0 || !previous) return null;
  return (
    <Button
      size="small"
      tone="quiet"
      onPress={() => {
        for (const { id: _, ...words } of citationsOf(doc, rowPath(name, previous)))
          addCitation(doc, path, words);
      }}
    >
      Cite the same as the row above
    </Button>
  );
}
