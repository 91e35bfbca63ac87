"use client";
import type { ReactNode } from "react";
import type { Field, FieldType } from "#lib/editorial/fields.ts";
import { ProseField } from "./prose-field.tsx";
import { RowsField } from "./rows-field.tsx";
import { ScalarField } from "./scalar-field.tsx";

type FieldView<T extends FieldType> = (props: {
  name: string;
  field: Extract<Field, { type: T }>;
}) => ReactNode;

/** How each type of field stands on the page of an entry. */
const FIELDS = {
  text: ScalarField,
  longText: ScalarField,
  date: ScalarField,
  choice: ScalarField,
  quantity: ScalarField,
  money: ScalarField,
  names: ScalarField,
  person: ScalarField,
  relation: ScalarField,
  code: ScalarField,
  language: ScalarField,
  timeZone: ScalarField,
  coordinates: ScalarField,
  membershipRule: ScalarField,
  rows: RowsField,
  prose: ProseField,
} satisfies { [T in FieldType]: FieldView<T> };

/** One field of an entry, by its type. */
export function EntryField({ name, field }: { name: string; field: Field }) {
  const View = FIELDS[field.type] as FieldView<FieldType>; // the table pairs each view with its own field
  return <View name={name} field={field} />;
}
