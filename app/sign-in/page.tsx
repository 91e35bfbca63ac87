import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "#components/desk/entrance/sign-in-form.tsx";
import { SingleSignOn } from "#components/desk/entrance/single-sign-on.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { arrivalWords } from "#lib/auth/arrival-words.ts";
import { insideOnly } from "#lib/auth/callback-url.ts";
import { currentPerson } from "#lib/auth/current.ts";
import { config } from "#lib/config.ts";
import { signInAction, singleSignOnAction } from "./sign-in.ts";

export const metadata: Metadata = { title: "Sign in" };

type Search = Record<"callbackUrl" | "error", string | string[] | undefined>;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { callbackUrl, error } = await searchParams;
  const back = insideOnly(oneOf(callbackUrl));
  if (await currentPerson()) redirect(back);
  const provider = config().singleSignOn;
  const refusal = provider && arrivalWords(oneOf(error), provider.name);
  return (
    <>
      <PageHeading title="Sign in" />
      {refusal && (
        <Notice tone="danger" title="You are not signed in" className="mb-6">
          {refusal}.
        </Notice>
      )}
      {provider && (
        <SingleSignOn action={singleSignOnAction} callbackUrl={back} name={provider.name} />
      )}
      <SignInForm action={signInAction} callbackUrl={back} />
      <p className="mt-6">
        <TextLink href="/sign-in/forgotten">I have forgotten my password</TextLink>
      </p>
    </>
  );
}

const oneOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
