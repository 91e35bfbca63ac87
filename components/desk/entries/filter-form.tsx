import { buttonClass } from "#components/ui/button-style.ts";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { STANDING_WORDS, type StandingWord } from "./standing-words.ts";

/** Narrows the list; a plain GET form, so that the address says what is shown. */
export const FilterForm = ({
  kind,
  standing,
  words,
}: {
  kind?: string;
  standing?: StandingWord;
  words?: string;
}) => (
  <form
    role="search"
    aria-label="Narrow the list"
    action="/desk/entries"
    className="mb-6 flex flex-wrap items-end gap-4"
  >
    {kind && <input type="hidden" name="kind" value={kind} />}
    <TextField
      label="Title or address"
      name="words"
      type="search"
      defaultValue={words}
      className="w-full sm:w-72"
    />
    <Select
      label="Standing"
      name="standing"
      defaultValue={standing ?? ""}
      className="w-full sm:w-56"
    >
      <option value="">Any</option>
      {Object.entries(STANDING_WORDS).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
    <button type="submit" className={buttonClass()}>
      Show
    </button>
  </form>
);
