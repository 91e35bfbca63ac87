import { expect, test } from "vitest";
import { QUANTITY_QUALIFIERS, type Quantity } from "./content.ts";
import { formatQuantity, quantityFault, quantitySortKey } from "./quantity.ts";

const fault = (quantity: unknown) =>
  quantityFault(quantity, ["missiles", "months"], QUANTITY_QUALIFIERS);

test.each<[Quantity, string]>([
  [{ min: 5001, qualifier: "more-than", unit: "missiles" }, "more than 5,000 missiles"],
  [{ value: 5000, qualifier: "more-than", unit: "missiles" }, "more than 5,000 missiles"],
  [{ max: 99, qualifier: "less-than", unit: "troops" }, "fewer than 100 troops"],
  [{ min: 50, max: 250, qualifier: "range", unit: "soldiers" }, "50 to 250 soldiers"],
  [{ value: 30, qualifier: "approximate", unit: "countries" }, "around 30 countries"],
  [{ value: 25000, qualifier: "exact", unit: "troops" }, "25,000 troops"],
  [{ value: 1, qualifier: "exact", unit: "countries" }, "1 country"],
  [{ value: 1, qualifier: "more-than", unit: "countries" }, "more than 1 countries"],
  [{ value: 19, qualifier: "derived", unit: "leaders" }, "19 leaders (derived)"],
  [{ value: 12, qualifier: "planned", unit: "months" }, "12 months (planned)"],
  [{ value: 7, qualifier: "uncertain", unit: "nations" }, "possibly 7 nations"],
  [{ min: 4, qualifier: "exact", unit: "brigades" }, "at least 4 brigades"],
  [{ max: 4, qualifier: "exact", unit: "brigades" }, "at most 4 brigades"],
])("says %j as “%s”", (quantity, words) => {
  expect(formatQuantity(quantity)).toBe(words);
});

test("needs a unit, a number and its least below its most", () => {
  expect(fault({ value: 1, qualifier: "exact", unit: "missiles" })).toBeUndefined();
  expect(fault({ value: 1, qualifier: "exact" })).toBe("no_unit");
  expect(fault({ value: 1, qualifier: "exact", unit: "ships" })).toBe("unknown_unit");
  expect(fault({ qualifier: "exact", unit: "missiles" })).toBe("no_number");
  expect(fault({ min: 1, qualifier: "range", unit: "missiles" })).toBe("no_number");
  expect(fault({ min: 3, max: 2, qualifier: "range", unit: "missiles" })).toBe("min_over_max");
  expect(fault({ min: 3, value: 2, qualifier: "exact", unit: "missiles" })).toBe("min_over_max");
  expect(fault({ value: -1, qualifier: "exact", unit: "missiles" })).toBe("invalid_number");
  expect(fault({ value: Number.NaN, qualifier: "exact", unit: "missiles" })).toBe("invalid_number");
  expect(fault({ value: "1", qualifier: "exact", unit: "missiles" })).toBe("invalid_number");
  expect(fault({ value: 1, qualifier: "roughly", unit: "missiles" })).toBe("unknown_qualifier");
  expect(fault("5,000 missiles")).toBe("wrong_type");
});

test("sorts by its value, else by its least, else by its most", () => {
  const base = { qualifier: "exact", unit: "months" } as const;
  expect(quantitySortKey({ ...base, value: 3, min: 1 })).toBe(3);
  expect(quantitySortKey({ ...base, min: 1, max: 9 })).toBe(1);
  expect(quantitySortKey({ ...base, max: 9 })).toBe(9);
});

test.each<[Quantity, string, string]>([
  [
    { min: 5001, qualifier: "more-than", unit: "missiles" },
    "plus de 5 000 missiles",
    "більше ніж 5 000 ракет",
  ],
  [
    { min: 50, max: 252, qualifier: "range", unit: "soldiers" },
    "de 50 à 252 soldats",
    "50–252 солдати",
  ],
  [{ value: 1, qualifier: "exact", unit: "troops" }, "1 militaire", "1 військовий"],
  [
    { value: 30, qualifier: "approximate", unit: "countries" },
    "environ 30 pays",
    "приблизно 30 країн",
  ],
])("says %j as “%s” and “%s”", (quantity, french, ukrainian) => {
  const plain = (text: string) => text.replaceAll(/\s/g, " ");
  expect(plain(formatQuantity(quantity, "fr-FR"))).toBe(french);
  expect(plain(formatQuantity(quantity, "uk-UA"))).toBe(ukrainian);
});
