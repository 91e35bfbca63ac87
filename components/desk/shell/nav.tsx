"use client";
import { useEffect, useState } from "react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { Menu as MenuIcon, X } from "lucide-react";
import { buttonClass } from "#components/ui/button-style.ts";
import { classes } from "#components/ui/classes.ts";
import { countText, useUnseen } from "./news.tsx";
import { ADMIN_PLACES, placeAt, PLACES, type Place } from "./places.ts";

/** Where one can go: a row of words on wide screens, a list under a button on narrow ones. */
export function Nav({ isAdmin }: { isAdmin: boolean }) {
  const path = usePathname();
  const search = useSearchParams();
  const here = placeAt(path, search.get("kind"));
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path, search]);
  useEffect(() => {
    if (!isOpen) return;
    const close = (event: KeyboardEvent) => event.key === "Escape" && setOpen(false);
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [isOpen]);
  const places = isAdmin ? [...PLACES, ...ADMIN_PLACES] : PLACES;

  return (
    <nav
      aria-label="Desk"
      // Without a box of its own, so that on narrow screens the button stands in the header's row
      // and the list below it.
      className="contents lg:block"
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="desk-places"
        onClick={() => setOpen(!isOpen)}
        className={classes(buttonClass("quiet"), "px-2! sm:px-3! lg:hidden")}
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
          "order-last w-full lg:flex lg:w-auto lg:flex-wrap min-[90rem]:gap-x-1",
          isOpen ? "block pb-2" : "hidden lg:flex",
        )}
      >
        {places.map((place) => (
          <NavItem key={place.href} place={place} isHere={place.href === here} />
        ))}
        <li className="sm:hidden">
          <Link href="/" prefetch={false} className={ITEM}>
            Public site
          </Link>
        </li>
      </ul>
    </nav>
  );
}

const ITEM =
  "flex min-h-11 items-center border-l-4 border-transparent px-3 hover:bg-surface aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent lg:border-y-2 lg:border-l-0 lg:border-t-transparent lg:px-1.5 min-[90rem]:px-2.5";

function UnseenCount() {
  const unseen = useUnseen();
  if (unseen === 0) return null;
  return (
    <span className="ml-1.5 min-w-6 rounded-full bg-accent px-1.5 text-center text-sm font-semibold text-accent-ink tabular-nums">
      <span className="sr-only">, </span>
      {countText(unseen)}
      <span className="sr-only"> new</span>
    </span>
  );
}

function NavItem({ place, isHere }: { place: Place; isHere: boolean }) {
  return (
    <li>
      <Link href={place.href} aria-current={isHere ? "page" : undefined} className={ITEM}>
        {place.label}
        {place.href === "/desk" && <UnseenCount />}
      </Link>
    </li>
  );
}
