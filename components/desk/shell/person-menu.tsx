"use client";
import { ChevronDown, CircleUser } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { Popover, PopoverTrigger } from "#components/ui/popover.tsx";
import { askForShortcutHelp } from "./shortcuts.tsx";
import { SignOut } from "./sign-out.tsx";
import { ThemeChoice } from "./theme-choice.tsx";

/** Who is signed in, with what concerns them alone. */
export function PersonMenu({
  id,
  name,
  roles,
  signOut,
}: {
  id: string;
  name: string;
  roles: string;
  signOut: () => Promise<void>;
}) {
  return (
    <PopoverTrigger>
      <Button
        tone="quiet"
        className="max-w-28 px-2! sm:max-w-56 sm:px-3! lg:px-2! min-[90rem]:px-3!"
      >
        <CircleUser aria-hidden className="size-5 shrink-0" />
        {/* Where the header's row is short, the name is in the menu, and said by screen readers. */}
        <span className="truncate max-sm:sr-only lg:max-[90rem]:sr-only">{name}</span>
        <ChevronDown aria-hidden className="size-4 shrink-0 max-sm:hidden lg:max-[90rem]:hidden" />
      </Button>
      <Popover label={name} placement="bottom end" className="w-64">
        {(close) => (
          <div className="grid gap-3 p-4">
            <div>
              <p className="font-semibold break-words">{name}</p>
              <p className="text-sm text-ink-soft">{roles}</p>
            </div>
            <TextLink href="/desk/account" onClick={close} className="w-fit py-1">
              Your account
            </TextLink>
            <button
              type="button"
              className="link w-fit py-1 text-left"
              onClick={() => {
                close();
                askForShortcutHelp();
              }}
            >
              Keyboard shortcuts
            </button>
            <ThemeChoice />
            <SignOut personId={id} action={signOut} />
          </div>
        )}
      </Popover>
    </PopoverTrigger>
  );
}
