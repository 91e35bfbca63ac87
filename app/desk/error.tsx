"use client";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";

/** Something failed that nobody expected. The digest ties what the person saw to the server's log. */
export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <div role="alert">
      <PageHeading
        title="Something went wrong here"
        lead="It has been recorded. Nothing that was saved is lost."
      />
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" onPress={reset}>
          Try again
        </Button>
        <LinkButton href="/desk">Go to the inbox</LinkButton>
      </div>
      {error.digest && <p className="mt-4 text-sm text-ink-soft">Reference: {error.digest}</p>}
    </div>
  );
}
