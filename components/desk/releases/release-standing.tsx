import { DateTime } from "#components/ui/date-time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ReleaseView } from "#lib/desk/read/releases.ts";

/** What was just done with a release, and what comes next. */
const DONE: Partial<Record<string, { title: string; next: string }>> = {
  createRelease: { title: "The release is begun", next: "Add approved revisions to it." },
  addToRelease: { title: "Added", next: "What belongs with it is offered below." },
  removeFromRelease: { title: "Taken out", next: "It stays approved." },
  changeRelease: { title: "Saved", next: "Readers see the note once the release is published." },
  publishRelease: { title: "Published", next: "Readers see all of it from now on." },
  scheduleRelease: {
    title: "Scheduled",
    next: "Everything is checked again at that time, and all of it is published or nothing.",
  },
  cancelReleaseSchedule: { title: "The schedule is cancelled", next: "The release is open again." },
  discardRelease: { title: "Given up", next: "What was in it stays approved." },
};

/** What must not be missed about a release. */
export function ReleaseStanding({ release, done }: { release: ReleaseView; done: unknown }) {
  const { schedule, failed, end, status } = release;
  const words = typeof done === "string" ? DONE[done] : undefined;
  return (
    <>
      {words && (
        <Notice tone="good" title={words.title} live>
          <p>{words.next}</p>
        </Notice>
      )}
      {schedule && (
        <Notice title="Scheduled">
          <p>
            All of it will be public at <DateTime value={schedule.publishAt} />, as {schedule.by}{" "}
            has scheduled.
          </p>
        </Notice>
      )}
      {failed && (
        <Notice tone="danger" title="Nothing of it was published as scheduled">
          <p className="break-words">{failed.reason}</p>
        </Notice>
      )}
      {end && (
        <Notice title={status === "published" ? "Public" : "Given up"}>
          <p>
            {status === "published" ? "Published" : "Given up"} by {end.by},{" "}
            <DateTime value={end.at} />.
          </p>
        </Notice>
      )}
    </>
  );
}
