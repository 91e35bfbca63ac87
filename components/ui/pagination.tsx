import { TextLink } from "./link-button.tsx";

/** Earlier and later pages as plain links; `hrefOf` makes the address of a page. */
export function Pagination({
  page,
  pages,
  hrefOf,
  label = "Pages",
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  label?: string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-6 gap-y-2">
      {page > 1 && (
        <TextLink href={hrefOf(page - 1)} rel="prev" className="py-2">
          Previous page
        </TextLink>
      )}
      <span className="tabular-nums text-ink-soft">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <TextLink href={hrefOf(page + 1)} rel="next" className="py-2">
          Next page
        </TextLink>
      )}
    </nav>
  );
}
