import { Button } from "#components/ui/button.tsx";

type Props = {
  action: (form: FormData) => Promise<void>;
  callbackUrl: string;
  /** The provider's. */
  name: string;
};

/** The way in by a provider of single sign-on, above that by password. A plain form: it works before any script has run. */
export function SingleSignOn({ action, callbackUrl, name }: Props) {
  return (
    <>
      <form action={action}>
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <Button type="submit" tone="primary" className="w-full">
          Sign in with {name}
        </Button>
      </form>
      <p className="my-6 flex items-center gap-4 text-ink-soft before:h-px before:flex-1 before:bg-rule after:h-px after:flex-1 after:bg-rule">
        or with a password
      </p>
    </>
  );
}
