"use client";
import { useEffect, useMemo, useState } from "react";
import type { KindName } from "#lib/editorial/content.ts";
import type { RowsField } from "#lib/editorial/fields.ts";
import { namesOf, type Names } from "#lib/editorial/pasted.ts";
import { useDraft } from "../draft/draft.tsx";

const NOBODY = namesOf([]);

/** The entries that the relations of a field may name, looked up once; nobody until they are here. */
export function useNames(field: RowsField): { names: Names; state: "loading" | "here" | "failed" } {
  const { lookups } = useDraft();
  const [held, setHeld] = useState<{ names: Names; state: "loading" | "here" | "failed" }>({
    names: NOBODY,
    state: "loading",
  });
  const kinds = useMemo(() => kindsIn(field), [field]);
  useEffect(() => {
    let wanted = true;
    lookups.nameEntries(kinds).then(
      (all) => wanted && setHeld({ names: namesOf(all), state: "here" }),
      () => wanted && setHeld({ names: NOBODY, state: "failed" }),
    );
    return () => {
      wanted = false;
    };
  }, [lookups, kinds]);
  return held;
}

const kindsIn = (field: RowsField): KindName[] => [
  ...new Set(
    Object.values(field.columns).flatMap((column) => (column.type === "relation" ? column.to : [])),
  ),
];
