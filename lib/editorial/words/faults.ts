// What is wrong with a value, in a person's words: what to do about it comes first.
import type { ValueFault } from "../check-value.ts";
import { noDateText } from "../spoken/no-date.ts";
import { number, type Params } from "./params.ts";

const FAULTS: Record<ValueFault, (params: Params) => string> = {
  wrong_type: () => "This is not the kind of value that belongs here.",
  too_long: ({ max, length }) =>
    `Shorten it to ${number(max)} characters: it has ${number(length)}.`,
  invalid_date: ({ typed = "" }) => noDateText(String(typed)),
  unknown_choice: () => "Choose one of the options.",
  unknown_qualifier: () => "Say whether the figure is exact, approximate or a limit.",
  unknown_unit: () => "Choose a unit from the list.",
  no_unit: () => "Say what is counted: a quantity needs a unit.",
  no_number: () => "Give a number, or both ends of a range.",
  invalid_number: () => "Give numbers of zero or more.",
  min_over_max: () => "The least is more than the most: put the smaller number first.",
  invalid_amount: () => "Write the amount in digits, such as 1600000000 or 12.50.",
  no_currency: () => "Say in which currency: an amount needs one.",
  unknown_currency: () => "Give the currency as a three-letter code, such as GBP or EUR.",
  unknown_instrument: () => "Choose what kind of money it is.",
  no_name: () => "Give a name.",
  invalid_language: () => "Give the language as a code, such as en, uk or pt-BR.",
  invalid_code: () => "Give a country's two-letter code, or an organisation's code in capitals.",
  invalid_time_zone: () => "Give a time zone such as Europe/London.",
  invalid_coordinates: () =>
    "Give a latitude between −90 and 90 and a longitude between −180 and 180.",
  no_entry: () => "Choose an entry.",
  rule_incomplete: () =>
    "Complete the rule: its wording, the series, how many meetings, and the levels that count.",
};

/** A fault in a value as one sentence. */
export const faultText = (fault: ValueFault, params: Params = {}): string => FAULTS[fault](params);
