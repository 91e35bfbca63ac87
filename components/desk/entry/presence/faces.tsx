"use client";
import { Popover, PopoverTrigger } from "#components/ui/popover.tsx";
import { Button } from "#components/ui/button.tsx";
import { useOthers, type Present } from "./people.ts";

const MOST = 4;

/** Who else has this draft open: at most four faces and how many more; pressed, all of them by name. */
export function Faces() {
  const others = useOthers();
  if (others.length === 0) return null;
  const shown = others.slice(0, MOST);
  const more = others.length - shown.length;
  const names = others.map(({ name }) => name).join(", ");
  return (
    <PopoverTrigger>
      <Button tone="quiet" size="small" aria-label={`Also here: ${names}`} className="px-1!">
        <span aria-hidden className="flex items-center -space-x-1.5">
          {shown.map((person) => (
            <Face key={person.id} person={person} />
          ))}
          {more > 0 && <span className="pl-3 text-sm">+{more}</span>}
        </span>
      </Button>
      <Popover label="Also here">
        <ul className="grid gap-2 p-4">
          {others.map((person) => (
            <li key={person.id} className="flex items-center gap-2">
              <Face person={person} />
              {person.name}
              {person.at && <span className="text-sm text-ink-soft">editing</span>}
            </li>
          ))}
        </ul>
      </Popover>
    </PopoverTrigger>
  );
}

function Face({ person: { name, color } }: { person: Present }) {
  return (
    <span
      aria-hidden
      title={name}
      className="inline-flex size-7 items-center justify-center rounded-full border-2 bg-raised text-xs font-semibold text-ink"
      style={{ borderColor: color }}
    >
      {initials(name)}
    </span>
  );
}

/** The first letters of the first and the last name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [words[0], last]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
