"use client";
import { useState } from "react";
import { FormFieldset } from "#components/ui/form-field.tsx";
import type { Coordinates } from "#lib/editorial/content.ts";
import { degreesFrom, pairOf } from "#lib/editorial/spoken/degrees.ts";
import { useUnkept } from "../draft/unkept.tsx";
import { useValue } from "../draft/use-shared.ts";
import type { InputProps } from "./input.ts";
import { NumberBox } from "./number-box.tsx";
import { useFault } from "./use-fault.ts";

/** Latitude and longitude. Both in one box, as maps give them, are parted. */
export function CoordinatesInput({ id, path, label, help, spec }: InputProps<"coordinates">) {
  const [held, set] = useValue(path, "coordinates");
  // One of the two alone is no place; it waits here for the other.
  const [half, setHalf] = useState<Partial<Coordinates>>({});
  const { error, handlers } = useFault(spec, held);
  const shown = held ?? half;
  const isHalf = !held && (half.lat !== undefined) !== (half.lon !== undefined);
  useUnkept(`${id}-half`, isHalf ? `${label}: one of two numbers` : undefined);
  const change = (part: Partial<Coordinates>) => {
    const { lat, lon } = { ...shown, ...part };
    setHalf({ lat, lon });
    set(lat === undefined || lon === undefined ? undefined : { lat, lon });
  };
  const takesBoth = (typed: string) => {
    const both = pairOf(typed);
    if (both) change(both);
    return Boolean(both);
  };
  return (
    <div {...handlers}>
      <FormFieldset id={id} label={label} hint={help} error={error}>
        <div className="grid max-w-md grid-cols-2 gap-3">
          <NumberBox
            id={`${id}-lat`}
            label="Latitude"
            value={shown.lat}
            onChange={(lat) => change({ lat })}
            read={(typed) => degreesFrom(typed, "lat")}
            takes={takesBoth}
            refusal="Enter degrees from −90 to 90, such as 50.45"
          />
          <NumberBox
            id={`${id}-lon`}
            label="Longitude"
            value={shown.lon}
            onChange={(lon) => change({ lon })}
            read={(typed) => degreesFrom(typed, "lon")}
            takes={takesBoth}
            refusal="Enter degrees from −180 to 180, such as 30.52"
          />
        </div>
      </FormFieldset>
    </div>
  );
}
