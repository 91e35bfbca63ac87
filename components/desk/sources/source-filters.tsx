import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { GAP_FILTERS } from "./gap-words.ts";
import { SOURCE_KIND_WORDS } from "./kind-words.ts";

/** Which sources the library shows. A GET form: what was asked stands in the address. */
export function SourceFilters({ q, kind, show }: { q: string; kind: string; show: string }) {
  return (
    <form role="search" className="mb-6 grid items-end gap-4 sm:grid-cols-[2fr_1fr_1fr_auto]">
      <TextField name="q" type="search" label="Search" defaultValue={q} />
      <Select name="kind" label="Kind" defaultValue={kind}>
        <option value="">All kinds</option>
        {Object.entries(SOURCE_KIND_WORDS).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
      <Select name="show" label="Show" defaultValue={show}>
        <option value="">All sources</option>
        {Object.entries(GAP_FILTERS).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
        <option value="unused">Unused ones</option>
      </Select>
      <Button type="submit">Show</Button>
    </form>
  );
}
