"use client";
import { Dialog } from "#components/ui/dialog.tsx";
import { Keys } from "./keys.tsx";
import { shortcutGroups } from "./shortcut-list.ts";
import { SingleKeysChoice, useSingleKeys } from "./single-keys.tsx";

/** The list of shortcuts, and the switch for those of a single key. */
export function ShortcutHelp({ isAdmin, onClose }: { isAdmin: boolean; onClose: () => void }) {
  const { isOn } = useSingleKeys();
  return (
    <Dialog title="Keyboard shortcuts" size="wide" isOpen onOpenChange={onClose}>
      <div className="grid gap-1">
        <SingleKeysChoice label="Single keys do something while I am not typing" />
        <p className="text-sm text-ink-soft">
          Switch them off if you speak to your computer, or press keys by accident. The choice holds
          wherever you sign in.
        </p>
      </div>
      <div className="gap-x-12 md:columns-2">
        {shortcutGroups(isAdmin).map(({ title, isSingle, shortcuts }) => (
          <section key={title} className="mb-6 break-inside-avoid">
            <h3 className="mb-1 font-semibold">
              {title}
              {isSingle && !isOn && <span className="font-normal text-ink-soft"> (off)</span>}
            </h3>
            <dl className="grid border-t border-rule">
              {shortcuts.map(({ keys, inTurn, does }) => (
                <div
                  key={does}
                  className="flex items-baseline justify-between gap-4 border-b border-rule py-1.5"
                >
                  <dt>{does}</dt>
                  <dd>
                    <Keys keys={keys} inTurn={inTurn} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
