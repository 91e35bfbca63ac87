import { RelativeTime } from "#components/ui/date-time.tsx";
import { LinkButton, TextLink } from "#components/ui/link-button.tsx";
import type { Template } from "#lib/desk/read/templates.ts";
import { KINDS } from "#lib/editorial/kinds.ts";
import { beginAddress, entryAddress } from "./addresses.ts";

/** Templates by kind, with what each is for. */
export const TemplatesList = ({
  templates,
  mayBegin,
  now,
}: {
  templates: readonly Template[];
  mayBegin: boolean;
  now: Date;
}) => (
  <div className="grid max-w-4xl gap-10">
    {Object.values(KINDS)
      .map(({ kind, label }) => ({
        kind,
        label: label.many,
        found: templates.filter((template) => template.kind === kind),
      }))
      .filter(({ found }) => found.length > 0)
      .map(({ kind, label, found }) => (
        <section key={kind} aria-labelledby={`of-${kind}`}>
          <h2 id={`of-${kind}`} className="font-serif text-xl font-semibold">
            {label}
          </h2>
          <ul className="mt-2 border-t border-rule">
            {found.map((template) => (
              <li
                key={template.id}
                className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-b border-rule py-3"
              >
                <div className="grid min-w-0 flex-1 basis-72 gap-0.5">
                  <TextLink data-row href={entryAddress(template.id)} className="font-semibold">
                    {template.title}
                  </TextLink>
                  <p>{template.purpose}</p>
                  <p className="text-sm text-ink-soft">
                    Last changed <RelativeTime value={template.touchedAt} now={now} />
                  </p>
                </div>
                {mayBegin && (
                  <LinkButton
                    size="small"
                    href={beginAddress(template.id)}
                    aria-label={`Begin an entry from ${template.title}`}
                  >
                    Begin an entry
                  </LinkButton>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
  </div>
);
