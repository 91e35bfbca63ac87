import { numberFormat } from "../intl.ts";

export type Params = Readonly<Record<string, string | number>>;

/** A number of a problem's params in words' form; nothing if it is not there. */
export const number = (value: string | number | undefined): string =>
  typeof value === "number" ? numberFormat("en-GB", {}).format(value) : (value ?? "");
