"use client";
import type { ReactNode } from "react";
import { useRouter } from "next/navigation";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { RouterProvider } from "react-aria-components";

/** Links inside React Aria's menus and tables go through Next, and its words are British on every device. */
export function Routing({ children }: { children: ReactNode }) {
  const router = useRouter();
  return (
    <I18nProvider locale="en-GB">
      <RouterProvider navigate={(href) => router.push(href)}>{children}</RouterProvider>
    </I18nProvider>
  );
}
