import type { Metadata } from "next";
import type { ReactNode } from "react";
import { config } from "#lib/config.ts";
import { askedLocale } from "#lib/site/reading/asked-locale.ts";
import "./site.css";

// Public pages are printed by the press, which keeps them; Next itself keeps nothing.
export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { metadataBase: new URL(config().publicUrl) };
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await askedLocale()}>
      <body>{children}</body>
    </html>
  );
}
