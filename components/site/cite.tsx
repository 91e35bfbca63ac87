import type { Citing } from "#lib/site/files/cite.ts";
import type { Reading } from "#lib/site/reading/reading.ts";

/** How to cite something: in words to copy, and as files for reference managers. */
export function CiteThis({ citing, reading }: { citing: Citing; reading: Reading }) {
  const { say } = reading;
  return (
    <details className="cite">
      <summary>{say("cite.title")}</summary>
      <p className="citation">{citing.text}</p>
      {citing.files.length > 0 && (
        <p>
          {say("cite.files")}{" "}
          {citing.files.map(({ label, href }, index) => (
            <span key={label}>
              {index > 0 && ", "}
              <a href={href}>{label}</a>
            </span>
          ))}
        </p>
      )}
    </details>
  );
}
