"use client";
import { useEffect, useState } from "react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { Menu as MenuIcon, X } from "lucide-react";
import { buttonClass } from "#components/ui/button-style.ts";
import { classes } from "#components/ui/classes.ts";
import { ADMIN_PLACES, placeAt, PLACES, type Place } from "./places.ts";

/** Where one can go: a row of words on wide screens, a list under a button on narrow ones. */
export function Nav({ isAdmin }: { isAdmin: boolean }) {
  const path = usePathname();
  const search = useSearchParams();
  const here = placeAt(path, search.get("kind"));
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path, search]);
  const places = isAdmin ? [...PLACES, ...ADMIN_PLACES] : PLACES;

  return (
    <nav
      aria-label="Desk"
      className="order-last w-full lg:order-none lg:w-auto"
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="desk-places"
        onClick={() => setOpen(!isOpen)}
        className={classes(buttonClass("quiet"), "-ml-3 px-3 lg:hidden")}
      >
        {isOpen ? (
          <X aria-hidden className="size-5" />
        ) : (
          <MenuIcon aria-hidden className="size-5" />
        )}
        Menu
      </button>
      <ul
        id="desk-places"
        className={classes(
          "lg:flex lg:flex-wrap lg:gap-x-1",
          isOpen ? "block pb-2" : "hidden lg:flex",
        )}
      >
        {places.map((place) => (
          <NavItem key={place.href} place={place} isHere={place.href === here} />
        ))}
      </ul>
    </nav>
  );
}

function NavItem({ place, isHere }: { place: Place; isHere: boolean }) {
  return (
    <li>
      <Link
        href={place.href}
        aria-current={isHere ? "page" : undefined}
        className="flex min-h-11 items-center border-l-4 border-transparent px-3 hover:bg-surface aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent lg:border-l-0 lg:border-b-2 lg:px-2.5"
      >
        {place.label}
      </Link>
    </li>
  );
}
