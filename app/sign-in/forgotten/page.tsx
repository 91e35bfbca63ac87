import type { Metadata } from "next";
import { ForgottenForm } from "#components/desk/entrance/forgotten-form.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { canSendMail } from "#lib/mail/send.ts";
import { askForReset } from "./ask-for-reset.ts";

export const metadata: Metadata = { title: "Forgotten password" };
// What can be mailed is known when it is asked for, not when it is built.
export const dynamic = "force-dynamic";

export default function ForgottenPage() {
  return (
    <>
      <PageHeading
        title="Forgotten password"
        lead={
          canSendMail()
            ? "We send you a link to choose a new one."
            : "This installation sends no mail. Ask an admin for a link to choose a new one."
        }
      />
      {canSendMail() && <ForgottenForm action={askForReset} />}
      <p className="mt-6">
        <TextLink href="/sign-in">Back to signing in</TextLink>
      </p>
    </>
  );
}
