import type { ReactNode } from "react";
import { cookies } from "next/headers";
import { themeOf, THEME_COOKIE } from "./theme.ts";

/** The html and body of every signed-in and signing-in page, in the colours that the person chose. */
export async function Document({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <body className="min-h-dvh">{children}</body>
    </html>
  );
}
