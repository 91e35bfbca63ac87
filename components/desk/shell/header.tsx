import Link from "next/link";
import type { Role } from "#lib/editorial/policy.ts";
import { rolesInWords } from "../people/words.ts";
import { Nav } from "./nav.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { Shortcuts } from "./shortcuts.tsx";

/** The band at the top of the desk. */
export function Header({
  person,
  mayCreate,
  signOut,
}: {
  person: { id: string; name: string; roles: readonly Role[] };
  mayCreate: boolean;
  signOut: () => Promise<void>;
}) {
  return (
    <header className="border-b border-rule bg-paper">
      <div className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-3 px-4 py-1.5 lg:flex-nowrap lg:gap-x-4 lg:px-6 xl:gap-x-6">
        <Link href="/desk" className="flex min-h-11 items-center font-serif text-xl font-semibold">
          Ratify
        </Link>
        <Nav isAdmin={person.roles.includes("admin")} />
        <div className="ml-auto flex items-center gap-1 sm:gap-2">
          <Shortcuts isAdmin={person.roles.includes("admin")} mayCreate={mayCreate} />
          <Link
            href="/"
            prefetch={false}
            className="link hidden min-h-11 items-center whitespace-nowrap px-2 text-sm sm:flex"
          >
            Public site
          </Link>
          <PersonMenu
            id={person.id}
            name={person.name}
            roles={rolesInWords(person.roles)}
            signOut={signOut}
          />
        </div>
      </div>
    </header>
  );
}
