"use client";
import type { ScalarSpec, ScalarType } from "#lib/editorial/fields.ts";
import { ChoiceInput } from "./choice-input.tsx";
import { CoordinatesInput } from "./coordinates-input.tsx";
import { DateInput } from "./date-input.tsx";
import type { Input, InputProps } from "./input.ts";
import { MoneyInput } from "./money-input.tsx";
import { NamesInput } from "./names-input.tsx";
import { PersonInput } from "./person-input.tsx";
import { QuantityInput } from "./quantity-input.tsx";
import { RelationInput } from "./relation-input.tsx";
import { RuleInput } from "./rule-input.tsx";
import { LongTextInput, TextInput } from "./text-input.tsx";
import { CodeInput, LanguageInput, TimeZoneInput } from "./typed-input.tsx";

/** How each type of value is typed in. */
const INPUTS = {
  text: TextInput,
  longText: LongTextInput,
  date: DateInput,
  choice: ChoiceInput,
  quantity: QuantityInput,
  money: MoneyInput,
  names: NamesInput,
  person: PersonInput,
  relation: RelationInput,
  code: CodeInput,
  language: LanguageInput,
  timeZone: TimeZoneInput,
  coordinates: CoordinatesInput,
  membershipRule: RuleInput,
} satisfies { [T in ScalarType]: Input<T> };

/** The input of a field or cell, by its type. */
export function ValueInput(props: Omit<InputProps<ScalarType>, "spec"> & { spec: ScalarSpec }) {
  const Component = INPUTS[props.spec.type] as Input<ScalarType>; // the table pairs each input with its own spec
  return <Component {...props} />;
}
