// Lists and tables that people paste, understood as rows of a field.
export { nameKey } from "./pasted/countries.ts";
export { namesOf, type NamedEntry, type NamedPerson, type Names } from "./pasted/names.ts";
export { meantBy, understand, type ProposedRow } from "./pasted/rows.ts";
export { isSeveralCells, tableOf, type PastedTable } from "./pasted/table.ts";
