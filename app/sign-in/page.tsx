import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "#components/desk/entrance/sign-in-form.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { insideOnly } from "#lib/auth/callback-url.ts";
import { currentPerson } from "#lib/auth/current.ts";
import { signInAction } from "./sign-in.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ callbackUrl?: string | string[] }>;
}) {
  const { callbackUrl } = await searchParams;
  const back = insideOnly(typeof callbackUrl === "string" ? callbackUrl : undefined);
  if (await currentPerson()) redirect(back);
  return (
    <>
      <PageHeading title="Sign in" />
      <SignInForm action={signInAction} callbackUrl={back} />
      <p className="mt-6">
        <TextLink href="/sign-in/forgotten">I have forgotten my password</TextLink>
      </p>
    </>
  );
}
