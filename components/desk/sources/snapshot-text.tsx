/** A text of a source as paragraphs, in a box of its own that scrolls. */
export function SnapshotText({ text, language }: { text: string; language?: string }) {
  return (
    <div
      lang={language}
      tabIndex={0}
      role="region"
      aria-label="The source’s text"
      className="grid max-h-[60vh] gap-3 overflow-y-auto border border-rule bg-raised p-4 font-serif break-words"
    >
      {text.split("\n\n").map((paragraph, index) => (
        <p key={index} className="max-w-measure">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
