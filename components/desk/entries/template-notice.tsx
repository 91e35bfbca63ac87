import { LinkButton, TextLink } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { beginAddress, templateAddress } from "./addresses.ts";

/** Says that an entry is a template, what that means, and what can be done with it. */
export const TemplateNotice = ({
  entry,
  purpose,
  mayBegin,
}: {
  entry: string;
  purpose: string;
  mayBegin: boolean;
}) => (
  <div className="mb-6" data-actions>
    <Notice title="This is a template" live>
      <p>“{purpose}”</p>
      <p>
        Entries are begun from it. It is never submitted or public itself, and left out of lists and
        searches.
      </p>
      {mayBegin && (
        <p className="mt-1 flex flex-wrap items-center gap-x-6 gap-y-2">
          <LinkButton size="small" href={beginAddress(entry)}>
            Begin an entry from it
          </LinkButton>
          <TextLink href={templateAddress(entry)}>Change what it is for, or end it</TextLink>
        </p>
      )}
    </Notice>
  </div>
);
