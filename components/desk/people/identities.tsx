import { Button } from "#components/ui/button.tsx";
import { DateTime } from "#components/ui/date-time.tsx";

type Props = {
  identities: readonly { issuer: string; linkedAt: Date }[];
  /** Takes away the one whose issuer the form field `issuer` holds. */
  unlink: (form: FormData) => Promise<void>;
};

/** By which providers of single sign-on somebody is known, with a button to take each away. */
export function Identities({ identities, unlink }: Props) {
  return (
    <ul className="grid border-t border-rule">
      {identities.map(({ issuer, linkedAt }) => (
        <li
          key={issuer}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3"
        >
          <div>
            <p className="font-semibold wrap-anywhere">{issuer}</p>
            <p className="text-sm text-ink-soft">
              Since <DateTime value={linkedAt} />
            </p>
          </div>
          <form action={unlink}>
            <input type="hidden" name="issuer" value={issuer} />
            <Button type="submit" size="small" aria-label={`Take away ${issuer}`}>
              Take away
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
