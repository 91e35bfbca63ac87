import { Button } from "#components/ui/button.tsx";
import { DateTime, RelativeTime } from "#components/ui/date-time.tsx";

/** A browser in which somebody is signed in. */
export type ShownSession = {
  id: string;
  /** "Firefox on Windows". */
  device: string;
  /** "by password". */
  way: string;
  createdAt: Date;
  seenAt: Date;
};

type Props = {
  sessions: readonly ShownSession[];
  /** The session of whoever looks, which is not ended here. */
  current: string;
  /** Ends the session whose id the form field `session` holds. */
  end: (form: FormData) => Promise<void>;
  now: Date;
};

/** Where somebody is signed in, with a button to end each. */
export function SessionList({ sessions, current, end, now }: Props) {
  return (
    <ul className="grid border-t border-rule">
      {sessions.map(({ id, device, way, createdAt, seenAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3"
        >
          <div>
            <p className="font-semibold">
              {device}
              {id === current && <span className="font-normal text-ink-soft"> (this one)</span>}
            </p>
            <p className="text-sm text-ink-soft">
              Since <DateTime value={createdAt} /> {way}, last used{" "}
              <RelativeTime value={seenAt} now={now} />
            </p>
          </div>
          {id !== current && (
            <form action={end}>
              <input type="hidden" name="session" value={id} />
              <Button type="submit" size="small" aria-label={`Sign out ${device}`}>
                Sign out
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
