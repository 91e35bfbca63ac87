"use client";
import { Fragment, useSyncExternalStore } from "react";

/** Keys as they stand on this device's keyboard. */
export function Keys({ keys, inTurn = false }: { keys: readonly string[]; inTurn?: boolean }) {
  const isMac = useSyncExternalStore(never, onMac, () => false);
  return (
    <span className="whitespace-nowrap">
      {keys.map((key, at) => (
        <Fragment key={key}>
          {at > 0 && <span className="text-sm text-ink-soft">{inTurn ? " then " : " "}</span>}
          <kbd>{NAMES[key]?.[isMac ? 1 : 0] ?? key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

const NAMES: Record<string, readonly [string, string]> = { Mod: ["Ctrl", "⌘"], Alt: ["Alt", "⌥"] };

const never = () => () => {};
const onMac = () => /mac|iphone|ipad/i.test(navigator.userAgent);
