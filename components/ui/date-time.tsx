"use client";
import { useSyncExternalStore } from "react";
import { formatInstant, formatRelative } from "./instants.ts";

/** An instant in the reader's own time zone; until the page runs, in UTC and saying so. */
export function DateTime({ value, dateOnly }: { value: string | Date; dateOnly?: boolean }) {
  const zone = useSyncExternalStore(noSubscription, localZone, serverZone);
  const iso = new Date(value).toISOString();
  return (
    <time dateTime={iso} title={zone === "UTC" ? undefined : formatInstant(iso, { zone: "UTC" })}>
      {formatInstant(iso, { zone, dateOnly })}
    </time>
  );
}

/** How long ago, kept up to date each minute, with the exact instant on hover. */
export function RelativeTime({ value, now }: { value: string | Date; now: string | Date }) {
  const minute = useSyncExternalStore(
    everyMinute,
    () => Math.floor(Date.now() / 60_000),
    () => -1,
  );
  const zone = useSyncExternalStore(noSubscription, localZone, serverZone);
  const iso = new Date(value).toISOString();
  return (
    <time dateTime={iso} title={formatInstant(iso, { zone })}>
      {formatRelative(iso, minute < 0 ? new Date(now) : new Date())}
    </time>
  );
}

const noSubscription = () => () => {};
const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const serverZone = () => "UTC";

function everyMinute(changed: () => void) {
  const timer = setInterval(changed, 60_000);
  return () => clearInterval(timer);
}
