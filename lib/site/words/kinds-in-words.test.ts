import { expect, test } from "vitest";
import type { Field, Kind } from "#lib/editorial/fields.ts";
import { KINDS } from "#lib/editorial/kinds.ts";
import { quantityWords } from "#lib/editorial/quantity-words.ts";
import { kindsIn } from "./kinds-in-words.ts";

/** Every label of the kinds, with the path at which it stands. */
function labelsOf(kinds: Readonly<Record<string, Kind>>): Map<string, string> {
  const labels = new Map<string, string>();
  const add = (path: string, field: Field) => {
    labels.set(path, field.label);
    if (field.type === "choice")
      for (const { value, label } of field.options) labels.set(`${path}=${value}`, label);
    if (field.type !== "rows") return;
    labels.set(`${path}[]`, field.one);
    for (const [name, column] of Object.entries(field.columns)) add(`${path}.${name}`, column);
  };
  for (const { kind, label, fields } of Object.values(kinds)) {
    labels.set(kind, label.one);
    labels.set(`${kind}s`, label.many);
    for (const [name, field] of Object.entries(fields)) add(`${kind}.${name}`, field);
  }
  return labels;
}

/** Words that both languages write alike. */
const ALIKE = [
  "Format",
  "Type",
  "Code",
  "Condition",
  "Participant",
  "Organisation",
  "Forum",
  "Mode",
  "moment",
  "Absent",
];

test("a kind in another language is the same declaration with other labels", () => {
  for (const locale of ["fr", "uk"] as const) {
    const strip = (kinds: unknown) =>
      JSON.stringify(kinds, (key, value: unknown) =>
        key === "label" || key === "one" ? undefined : value,
      );
    expect(strip(kindsIn(locale))).toBe(strip(KINDS));
  }
  expect(kindsIn("en")).toBe(KINDS);
});

test.each(["fr", "uk"] as const)("%s has words of its own for every label and option", (locale) => {
  const own = labelsOf(kindsIn(locale));
  const same = [...labelsOf(KINDS)].filter(
    ([path, label]) => own.get(path) === label && !(locale === "fr" && ALIKE.includes(label)),
  );
  expect(same).toEqual([]);
});

test.each(["fr-FR", "uk-UA"])("%s has words for every unit", (tag) => {
  const units = Object.values<Kind>(KINDS)
    .flatMap(({ fields }) => Object.values(fields))
    .flatMap((field) => (field.type === "rows" ? Object.values(field.columns) : []))
    .flatMap((column) => (column.type === "quantity" ? column.units : []));
  expect(units.length).toBeGreaterThan(0);
  const { unit } = quantityWords(tag);
  for (const each of new Set(units)) {
    // "Mois" and "nations" may look alike; what is not translated at all is given back for every number.
    const forms = [1, 2, 5].map((number) => unit(each, number, true));
    expect(forms).not.toEqual([each, each, each]);
  }
});
