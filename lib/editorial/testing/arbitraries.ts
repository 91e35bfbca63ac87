// Test support: random contents of every kind, made from its declaration, so that a new field is covered by itself.
import * as fc from "fast-check";
import {
  CERTAINTIES,
  EMPTY_REASONS,
  INSTRUMENTS,
  KIND_NAMES,
  type Citation,
  type EntryContent,
  type FieldContent,
  type FieldValue,
  type KindName,
  type Money,
  type Prose,
  type Quantity,
  type Rival,
  type Row,
  type Statement,
} from "../content.ts";
import { claimsOf } from "../claims.ts";
import type { Field, ProseField, RowsField, ScalarField, ScalarSpec } from "../fields.ts";
import type { FrozenLabel, FrozenSource } from "../frozen.ts";
import { sourceHash } from "../hash.ts";
import { fieldsOf, kindOf } from "../kinds.ts";
import { ATTENDANCE_LEVELS, SERIES } from "../kinds/vocabulary.ts";
import type { CslItem } from "../source.ts";
import { proseDoc } from "./arbitrary-prose.ts";
import { edtfText, id, quote, words } from "./arbitrary-texts.ts";

const csl = (source: string, n: number): CslItem => ({
  id: source,
  type: n % 3 === 0 ? "webpage" : "article-newspaper",
  title: `Report number ${n}`,
  publisher: "The Gazette",
  issued: { edtf: `2025-0${(n % 9) + 1}-11` },
  ...(n % 2 === 0 && { URL: `https://example.org/${n}` }),
  custom: { kind: n % 5 === 0 ? "social" : "news" },
});

/** The sources that arbitrary contents cite, by id. */
export const SOURCES: Readonly<Record<string, FrozenSource>> = Object.fromEntries(
  Array.from({ length: 8 }, (_, n) => {
    const item = csl(`source-${n}`, n);
    return [item.id, { version: 1, hash: sourceHash(item), csl: item }];
  }),
);

/** The entries that arbitrary contents name, by id: three of each kind but the overview. */
export const LABELS: Readonly<Record<string, FrozenLabel>> = Object.fromEntries(
  KIND_NAMES.flatMap((kind) =>
    (kind === "overview" ? [1] : [1, 2, 3]).map((n) => [
      `${kind}-${n}`,
      { kind, slug: `${kind}-${n}`, label: `The ${kind} number ${n}` },
    ]),
  ),
);

export const citation = (): fc.Arbitrary<Citation> =>
  fc.record(
    {
      id: id(),
      source: fc.constantFrom(...Object.keys(SOURCES)),
      quote: quote(),
      locator: fc.constantFrom("p. 3", "§ 2", "00:14:10"),
    },
    { requiredKeys: ["id", "source"] },
  );

const count = () => fc.integer({ min: 0, max: 1_000_000 });

/** A quantity in one of these units. */
export const quantity = (units: readonly string[]): fc.Arbitrary<Quantity> =>
  fc
    .tuple(
      count(),
      count(),
      fc.constantFrom(...units),
      fc.constantFrom("value", "range", "more", "less", "around"),
    )
    .map(([a, b, unit, form]): Quantity => {
      if (form === "range") {
        return { min: Math.min(a, b), max: Math.max(a, b), qualifier: "range", unit };
      }
      if (form === "more") return { min: a, qualifier: "more-than", unit };
      if (form === "less") return { max: a, qualifier: "less-than", unit, raw: `under ${a}` };
      return { value: a, qualifier: form === "around" ? "approximate" : "exact", unit };
    });

/** An amount of money. */
export const money = (): fc.Arbitrary<Money> =>
  fc.record(
    {
      amount: fc
        .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.option(fc.integer({ min: 1, max: 99 })))
        .map(([whole, cents]) =>
          cents === null ? `${whole}` : `${whole}.${String(cents).padStart(2, "0")}`,
        ),
      currency: fc.constantFrom("GBP", "EUR", "USD", "SEK", "JPY"),
      instrument: fc.constantFrom(...INSTRUMENTS),
      qualifier: fc.constantFrom("exact" as const, "approximate" as const, "more-than" as const),
    },
    { requiredKeys: ["amount", "currency", "instrument"] },
  );

const entryOf = (kinds: readonly KindName[]): fc.Arbitrary<string> =>
  fc.constantFrom(
    ...Object.keys(LABELS).filter((key) => kinds.some((kind) => key.startsWith(kind))),
  );

/** A value that its field accepts. */
const value = (spec: ScalarSpec): fc.Arbitrary<FieldValue> => {
  switch (spec.type) {
    case "text":
    case "longText":
      return words(Math.min(spec.max, 200));
    case "date":
      return edtfText();
    case "choice":
      return fc.constantFrom(...spec.options.map((option) => option.value));
    case "quantity":
      return quantity(spec.units);
    case "money":
      return money();
    case "names":
      return fc.array(
        fc.record(
          {
            lang: fc.constantFrom("en", "fr", "uk", "tr"),
            text: words(40),
            variant: fc.constant(true),
          },
          { requiredKeys: ["lang", "text"] },
        ),
        { minLength: 1, maxLength: 4 },
      );
    case "person":
      return fc.record(
        { name: words(40), office: words(60), member: entryOf(["member"]) },
        { requiredKeys: ["name"] },
      );
    case "relation":
      return entryOf(spec.to).map((entry) => ({ entry }));
    case "code":
      return fc.constantFrom("GB", "FR", "UA", "EU", "NATO", "UDCG");
    case "language":
      return fc.constantFrom("en", "uk", "pt-BR");
    case "timeZone":
      return fc.constantFrom("Europe/London", "Europe/Kyiv", "UTC");
    case "coordinates":
      return fc.record({
        lat: fc.integer({ min: -900, max: 900 }).map((tenths) => tenths / 10),
        lon: fc.integer({ min: -1800, max: 1800 }).map((tenths) => tenths / 10),
      });
    case "membershipRule":
      return fc.record({
        text: words(120),
        series: fc.constantFrom(...SERIES.map((option) => option.value)),
        atLeast: fc.integer({ min: 1, max: 9 }),
        levels: fc.uniqueArray(
          fc.constantFrom(...ATTENDANCE_LEVELS.map((option) => option.value)),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
      });
  }
};

const citations = (needed: boolean) =>
  fc.array(citation(), { minLength: needed ? 1 : 0, maxLength: 3 });
const aside = { certainty: fc.constantFrom(...CERTAINTIES), note: words(120) };

const rival = (field: ScalarField): fc.Arbitrary<Rival> =>
  fc.record(
    { id: id(), value: value(field), citations: citations(false), note: words(60) },
    { requiredKeys: ["id", "value", "citations"] },
  );

const statement = (field: ScalarField): fc.Arbitrary<Statement> => {
  const stated = fc.record(
    {
      value: value(field),
      citations: citations(field.cited === true),
      rivals: fc.array(rival(field), { maxLength: 2 }),
      ...aside,
    },
    { requiredKeys: ["value", "citations"] },
  );
  if (field.requiredTo === "save") return stated;
  const empty = fc.record({
    empty: fc.constantFrom(...EMPTY_REASONS),
    citations: citations(field.cited === true),
  });
  return fc.oneof({ weight: 6, arbitrary: stated }, { weight: 1, arbitrary: empty });
};

const row = (field: RowsField): fc.Arbitrary<Row> =>
  fc.record(
    {
      id: id(),
      cells: fc.record(
        Object.fromEntries(
          Object.entries(field.columns).map(([name, column]) => [name, value(column)]),
        ),
        {
          requiredKeys: Object.keys(field.columns).filter(
            (name) => field.columns[name]?.requiredTo,
          ),
        },
      ),
      citations: citations(field.cited === "each-row"),
      ...aside,
    },
    { requiredKeys: ["id", "cells", "citations"] },
  );

const prose = (field: ProseField): fc.Arbitrary<Prose> =>
  proseDoc(citation(), field.cited === "each-paragraph").map((doc) => ({ doc }));

const fieldContent = (field: Field): fc.Arbitrary<FieldContent> => {
  if (field.type === "prose") return prose(field);
  if (field.type !== "rows") return statement(field);
  const rows = fc
    .uniqueArray(row(field), {
      selector: (one) => one.id,
      minLength: field.requiredTo ? 1 : 0,
      maxLength: 4,
    })
    .map((list) => ({ rows: list }));
  const empty = fc.constantFrom(...EMPTY_REASONS).map((reason) => ({ rows: [], empty: reason }));
  return fc.oneof({ weight: 6, arbitrary: rows }, { weight: 1, arbitrary: empty });
};

const cites = (content: EntryContent): boolean =>
  claimsOf(content).some((claim) => claim.citations.length > 0);

/** Content that could be submitted as it is. Cites `SOURCES` and names `LABELS`. */
export const completeContent = (kind: KindName): fc.Arbitrary<EntryContent> =>
  fc
    .record(
      Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, fieldContent(field)])),
      {
        requiredKeys: fieldsOf(kind)
          .filter(([, field]) => field.requiredTo)
          .map(([name]) => name),
      },
    )
    .map((fields) => ({ kind, schemaVersion: kindOf(kind).version, fields }))
    .filter(cites);

const without = (content: EntryContent, name: string): EntryContent => {
  const fields = Object.entries(content.fields).filter(([key]) => key !== name);
  return { ...content, fields: Object.fromEntries(fields) };
};

const uncited = (content: EntryContent, name: string): EntryContent => {
  const held = content.fields[name];
  if (!held || "doc" in held) return content;
  const bare: FieldContent =
    "rows" in held
      ? { ...held, rows: held.rows.map((one) => ({ ...one, citations: [] })) }
      : { ...held, citations: [] };
  return { ...content, fields: { ...content.fields, [name]: bare } };
};

/** Content that something keeps from being submitted: a required field is missing, or a claim lacks its citation. */
export const incompleteContent = (kind: KindName): fc.Arbitrary<EntryContent> =>
  completeContent(kind).chain((content) => {
    const required = fieldsOf(kind)
      .filter(([, field]) => field.requiredTo)
      .map(([name]) => without(content, name));
    const bare = claimsOf(content)
      .filter((claim) => claim.mustCite && claim.kindOfClaim !== "block")
      .map((claim) => uncited(content, claim.field));
    return fc.constantFrom(...required, ...bare);
  });

/** Any kind's name. */
export const kindName = (): fc.Arbitrary<KindName> => fc.constantFrom(...KIND_NAMES);

/** Content of any kind that could be submitted. */
export const anyContent = (): fc.Arbitrary<EntryContent> => kindName().chain(completeContent);
