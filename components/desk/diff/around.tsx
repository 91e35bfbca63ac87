import type { ReactNode } from "react";
import type { Citation, Rival } from "#lib/editorial/content.ts";
import type { AnnotationsDiff, CitationDiff } from "#lib/editorial/diff.ts";
import type { ScalarSpec } from "#lib/editorial/fields.ts";
import { certaintyText, emptyText, valueText } from "#lib/editorial/format.ts";
import { Deleted, Inserted } from "./marks.tsx";
import type { Names } from "./names.ts";
import { Words } from "./value.tsx";

/** What changed around a value: why it is empty, its certainty, note, rivals and citations. Nothing if nothing did. */
export function Around({
  around,
  names,
  spec,
}: {
  around: AnnotationsDiff;
  names: Names;
  spec?: ScalarSpec;
}) {
  const { empty, certainty, note, rivals, citations } = around;
  if (!empty && !certainty && !note && !rivals && !citations) return null;
  return (
    <dl className="mt-2 grid gap-1 text-sm">
      {empty && (
        <Item label="Empty because">
          <Pair
            before={empty.before && emptyText(empty.before)}
            after={empty.after && emptyText(empty.after)}
          />
        </Item>
      )}
      {certainty && (
        <Item label="Certainty">
          <Pair
            before={certainty.before && certaintyText(certainty.before)}
            after={certainty.after && certaintyText(certainty.after)}
          />
        </Item>
      )}
      {note && (
        <Item label="Note">
          <Words words={note.words} />
        </Item>
      )}
      {rivals
        ?.filter(({ change }) => change !== "unchanged")
        .map(({ before, after }, index) => (
          <Item key={index} label="Rival value">
            <Pair
              before={before && rivalText(before, spec)}
              after={after && rivalText(after, spec)}
            />
          </Item>
        ))}
      {citations
        ?.filter(({ change }) => change !== "unchanged")
        .map((citation, index) => (
          <Item key={index} label="Citation">
            <ChangedCitation citation={citation} names={names} />
          </Item>
        ))}
    </dl>
  );
}

const Item = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid gap-x-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
    <dt className="text-ink-soft">{label}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
);

const Pair = ({ before, after }: { before?: string; after?: string }) => (
  <>
    {before && <Deleted>{before}</Deleted>} {after && <Inserted>{after}</Inserted>}
  </>
);

const rivalText = ({ value, note }: Rival, spec?: ScalarSpec): string =>
  [spec ? valueText(spec, value) : JSON.stringify(value), note].filter(Boolean).join(" – ");

const citationText = ({ source, quote, locator }: Citation, names: Names): string =>
  [names.sources[source]?.csl.title ?? source, quote && `“${quote}”`, locator && `(${locator})`]
    .filter(Boolean)
    .join(" ");

function ChangedCitation({ citation, names }: { citation: CitationDiff; names: Names }) {
  const { before, after, version } = citation;
  const [was, is] = [before && citationText(before, names), after && citationText(after, names)];
  if (was === is)
    return (
      <>
        {is}{" "}
        {version && (
          <Inserted>
            the source was edited: version {version.before} to {version.after}
          </Inserted>
        )}
      </>
    );
  return <Pair before={was} after={is} />;
}
