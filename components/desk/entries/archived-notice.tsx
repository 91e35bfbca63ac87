import { TextLink } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { archiveAddress } from "./addresses.ts";

/** Says that an entry is archived, and offers the way back. */
export const ArchivedNotice = ({ entry }: { entry: string }) => (
  <div className="mb-6" data-actions>
    <Notice tone="warn" title="This entry is archived" live>
      <p>
        It is left out of the lists, and nothing of it can be submitted.{" "}
        <TextLink href={archiveAddress(entry)}>Bring it back</TextLink>
      </p>
    </Notice>
  </div>
);
