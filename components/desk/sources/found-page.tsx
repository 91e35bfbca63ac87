import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SOURCE_FIELD_LABELS, type SourceFieldName } from "./field-labels.ts";
import type { FoundPage } from "#lib/sources/fetch-source.ts";
import { SnapshotText } from "./snapshot-text.tsx";

const WANTED: readonly SourceFieldName[] = ["title", "publisher", "authors", "issued"];

/** Shows what was found, and names it for the form around it. */
export function Found({ found }: { found: FoundPage }) {
  const missing = WANTED.filter((field) => !found.said[field]);
  const words = found.text.split(/\s+/).length;
  return (
    <div className="grid gap-3">
      <input type="hidden" name="page" value={found.page} />
      <Notice tone="info" title="The page was fetched" live>
        <p>
          Its text has {words} words. Compare it and the boxes with the page: nothing is kept before
          you say so.
        </p>
        {missing.length > 0 && (
          <p>
            The page does not say: {missing.map((field) => SOURCE_FIELD_LABELS[field]).join(", ")}.
          </p>
        )}
        <p className="text-sm break-all">{found.url}</p>
      </Notice>
      <Disclosure summary="Show the text that was found">
        <SnapshotText text={found.text} language={found.said.language} />
      </Disclosure>
      <label className="flex min-h-11 w-fit cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          name="keepFound"
          value="yes"
          defaultChecked
          className="size-5 accent-accent"
        />
        Keep this text with the source
      </label>
    </div>
  );
}
