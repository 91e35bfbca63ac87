import type { Metadata } from "next";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";

export const metadata: Metadata = { title: "Not found" };

/** The same for what doesn't exist and for what this person may not see. */
export default function NotFound() {
  return (
    <>
      <PageHeading
        title="There is nothing here for you"
        lead="The page does not exist, or it is not among those that your roles open."
      />
      <LinkButton href="/desk">Go to the inbox</LinkButton>
    </>
  );
}
