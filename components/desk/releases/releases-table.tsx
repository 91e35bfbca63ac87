import { DateTime, RelativeTime } from "#components/ui/date-time.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { Cell, HeadCell, RowHeadCell, Table } from "#components/ui/table.tsx";
import type { ListedRelease } from "#lib/desk/read/releases.ts";
import { releaseAddress } from "../entries/addresses.ts";
import { ReleaseBadge } from "./release-badge.tsx";

/** All releases, with what each is by now. */
export const ReleasesTable = ({
  releases,
  now,
}: {
  releases: readonly ListedRelease[];
  now: Date;
}) => (
  <Table caption="Releases" hideCaption>
    <thead>
      <tr>
        <HeadCell className="max-sm:w-1/2">Release</HeadCell>
        <HeadCell>State</HeadCell>
        <HeadCell className="text-right max-sm:hidden">Revisions</HeadCell>
        <HeadCell className="max-md:hidden">When</HeadCell>
      </tr>
    </thead>
    <tbody>
      {releases.map((release) => (
        <tr key={release.id}>
          <RowHeadCell>
            <TextLink data-row href={releaseAddress(release.id)} className="break-words">
              {release.name}
            </TextLink>
            <span className="block text-sm font-normal text-ink-soft">
              Begun by {release.by} <RelativeTime value={release.createdAt} now={now} />
            </span>
          </RowHeadCell>
          <Cell>
            <ReleaseBadge status={release.status} />
          </Cell>
          <Cell className="text-right max-sm:hidden">{release.revisions}</Cell>
          <Cell className="text-sm max-md:hidden">
            {release.at ? (
              <DateTime value={release.at} />
            ) : (
              <span className="text-ink-soft">–</span>
            )}
          </Cell>
        </tr>
      ))}
    </tbody>
  </Table>
);
