import type { Metadata } from "next";
import { LinkForm } from "#components/desk/entrance/link-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { openLink, type LinkPurpose } from "#lib/auth/links.ts";
import { PASSWORD_MIN } from "#lib/auth/passwords.ts";
import { acceptLinkAction } from "./accept-link.ts";

const WORDS: Record<LinkPurpose, { title: string; lead: string; submit: string }> = {
  invite: {
    title: "Welcome to Ratify",
    lead: "Choose a password, and you are in.",
    submit: "Accept the invitation",
  },
  reset: {
    title: "Choose a new password",
    lead: "You will be signed out everywhere else.",
    submit: "Set the password",
  },
  setup: {
    title: "Set up Ratify",
    lead: "This makes the first account. As its admin you invite everybody else.",
    submit: "Make the account",
  },
};

export const metadata: Metadata = { title: "Your link" };

export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await openLink(appDb(), token);
  if (!link) {
    return (
      <>
        <PageHeading
          title="This link no longer works"
          lead="It was used already, a newer one was made, or its time is over. Ask an admin for a new one; if you have a password, sign in."
        />
        <LinkButton href="/sign-in">Sign in</LinkButton>
      </>
    );
  }
  const words = WORDS[link.purpose];
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <LinkForm
        action={acceptLinkAction.bind(null, token)}
        purpose={link.purpose}
        person={link.person ?? { name: "", email: "" }}
        hint={`At least ${PASSWORD_MIN} characters. A few words in a row are good.`}
        submitLabel={words.submit}
      />
    </>
  );
}
