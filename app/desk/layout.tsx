import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Document } from "#components/desk/shell/document.tsx";
import { FocusKeeper } from "#components/desk/shell/focus-keeper.tsx";
import { Header } from "#components/desk/shell/header.tsx";
import { Routing } from "#components/desk/shell/routing.tsx";
import { SingleKeys } from "#components/desk/shell/single-keys.tsx";
import { News } from "#components/desk/shell/news.tsx";
import { LiveRegion } from "#components/ui/live-region.tsx";
import { Toaster } from "#components/ui/toaster.tsx";
import { appDb } from "#db/client.ts";
import { actorOf, requirePerson } from "#lib/auth/current.ts";
import { countNotices } from "#lib/desk/notices/read-notices.ts";
import { may } from "#lib/editorial/policy.ts";
import { signOutAction } from "./sign-out.ts";
import { singleKeysAction } from "./single-keys.ts";
import "#components/desk/shell/fonts.css";
import "./desk.css";

export const metadata: Metadata = {
  title: { default: "Desk", template: "%s · Ratify desk" },
  robots: { index: false, follow: false },
};

/** The shell around every page of the desk. Each page still asks for itself who is there: layouts are not rendered anew on navigation. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await requirePerson();
  const { unseen } = await countNotices(appDb(), person.id);
  return (
    <Document>
      <Routing>
        <SingleKeys isOn={person.singleKeys} save={singleKeysAction}>
          <News person={person.id} unseen={unseen}>
            <a
              href="#main"
              className="link sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:p-3"
            >
              Skip to the content
            </a>
            <Header
              person={{ id: person.id, name: person.name, roles: person.roles }}
              mayCreate={may(actorOf(person), "createEntry")}
              signOut={signOutAction}
            />
            <main
              id="main"
              tabIndex={-1}
              className="mx-auto max-w-[100rem] px-4 py-6 lg:px-6 lg:py-8"
            >
              {children}
            </main>
            <LiveRegion />
            <Toaster />
            <FocusKeeper />
          </News>
        </SingleKeys>
      </Routing>
    </Document>
  );
}
