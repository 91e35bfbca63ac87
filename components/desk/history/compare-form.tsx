import { buttonClass } from "#components/ui/button-style.ts";
import { Select } from "#components/ui/select.tsx";
import { historyAddress } from "../entries/addresses.ts";

/** Chooses two states to compare; a plain GET form. */
export function CompareForm({
  entry,
  numbers,
  from,
  to,
}: {
  entry: string;
  /** Of the revisions whose words are there, newest first. */
  numbers: number[];
  from?: string;
  to?: string;
}) {
  const options = numbers.map((number) => (
    <option key={number} value={number}>
      Revision {number}
    </option>
  ));
  return (
    <form
      action={`${historyAddress(entry)}/compare`}
      aria-label="Compare two states"
      className="flex flex-wrap items-end gap-4"
    >
      <Select
        label="Compare"
        name="from"
        defaultValue={from ?? String(numbers[0] ?? "")}
        className="w-44"
      >
        {options}
      </Select>
      <Select label="with" name="to" defaultValue={to ?? "draft"} className="w-44">
        <option value="draft">The draft</option>
        {options}
      </Select>
      <button type="submit" className={buttonClass()}>
        Compare
      </button>
    </form>
  );
}
