import { Notice } from "#components/ui/notice.tsx";

/** Who wrote this, and who could review it; a warning where nobody could. */
export function WhoReviews({
  authors,
  couldReview,
}: {
  authors: string[];
  couldReview: { name: string }[];
}) {
  if (couldReview.length === 0)
    return (
      <Notice tone="warn" title="Nobody could review this">
        <p>
          Everybody who may review has written part of it: {list(authors)}. It can be submitted, but
          it waits until an admin makes somebody else a reviewer.
        </p>
      </Notice>
    );
  return (
    <p>
      Written by {list(authors)}. {list(couldReview.map(({ name }) => name))} could review it.
    </p>
  );
}

/** "Ann, Bo and Cy". */
export const list = (names: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
