import type { Piece } from "#lib/desk/read/search.ts";

/** The words around what was found, which is marked. */
export const Excerpt = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, isFound }, at) =>
    isFound ? (
      <mark key={at} className="bg-accent-soft font-semibold text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
