import type { ReactNode } from "react";
import { DEFAULT_LOCALE } from "#lib/site/words/locales.ts";
import "../(site)/site.css";
import "./preview.css";

export const dynamic = "force-dynamic";

/** The document around the preview of a draft: that of the site, under an address of the desk. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={DEFAULT_LOCALE}>
      <body>{children}</body>
    </html>
  );
}
