import type { Metadata } from "next";
import { InviteForm } from "#components/desk/people/invite-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requirePersonWho } from "#lib/auth/current.ts";
import { canSendMail } from "#lib/mail/send.ts";
import { inviteAction } from "./invite.ts";

export const metadata: Metadata = { title: "Invite somebody" };

export default async function InvitePage() {
  await requirePersonWho("managePeople");
  return (
    <>
      <PageHeading
        title="Invite somebody"
        lead={
          canSendMail()
            ? "They get a link by mail, which you see here as well."
            : "You get a link to hand on: this installation sends no mail."
        }
      />
      <InviteForm action={inviteAction} />
    </>
  );
}
