import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Document } from "#components/desk/shell/document.tsx";
import { Routing } from "#components/desk/shell/routing.tsx";
import { LiveRegion } from "#components/ui/live-region.tsx";
import "#components/desk/shell/fonts.css";
import "../desk/desk.css";

export const metadata: Metadata = {
  title: { default: "Sign in", template: "%s · Ratify" },
  robots: { index: false, follow: false },
};

/** The way in: the desk's look, without the desk. */
export default function EntranceLayout({ children }: { children: ReactNode }) {
  return (
    <Document>
      <Routing>
        <div className="mx-auto grid min-h-dvh max-w-[30rem] content-start gap-8 px-4 py-8 sm:py-16">
          <header className="flex items-baseline justify-between gap-4 border-b border-rule pb-3">
            <span className="font-serif text-2xl font-semibold">Ratify</span>
            <Link href="/" prefetch={false} className="link py-2 text-sm">
              Public site
            </Link>
          </header>
          <main>{children}</main>
        </div>
        <LiveRegion />
      </Routing>
    </Document>
  );
}
