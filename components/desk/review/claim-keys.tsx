"use client";
import { useEffect, type ReactNode } from "react";
import { isTaken, SingleKeysChoice, useSingleKeys } from "../shell/single-keys.tsx";

/**
 * J and K move between claims, S supports and D disputes the one that has focus, C comments on it; after the last claim
 * comes the decision. Beside a source's text T goes into it and M marks the quote that was found there. They press the
 * forms' own buttons, sleep while somebody types, and can be switched off (WCAG 2.1.4).
 */
export function ClaimKeys({ children }: { children?: ReactNode }) {
  const { isOn } = useSingleKeys();
  useEffect(() => {
    if (!isOn) return;
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn]);
  return (
    // A phone has no keys.
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft pointer-coarse:max-md:hidden">
      <p>
        <kbd>J</kbd> next claim, <kbd>K</kbd> previous, <kbd>S</kbd> supported, <kbd>D</kbd>{" "}
        disputed
        {children}
      </p>
      <SingleKeysChoice />
    </div>
  );
}

function onKey(event: KeyboardEvent) {
  if (isTaken(event)) return;
  const target = event.target instanceof Element ? event.target : document.body;
  const act = KEYS[event.key.toLowerCase()];
  if (!act) return;
  // Only claims that take a finding: whoever presses D and types must not find D dead and the rest alive.
  const claims = [...document.querySelectorAll<HTMLElement>("[data-claim]")].filter(
    (claim) => claim.checkVisibility() && claim.querySelector("[data-finding]"),
  );
  const focused = claims.findIndex((claim) => claim.contains(document.activeElement));
  // Whoever reads in a source's text beside the claims still has one of them in hand.
  const isReading = target.closest(SOURCE_TEXT) !== null;
  const at =
    focused < 0 && isReading
      ? claims.findIndex(({ ariaCurrent }) => ariaCurrent === "true")
      : focused;
  event.preventDefault();
  act(claims, at);
}

const SOURCE_TEXT = "[data-source-text]";
const decision = () => document.querySelector<HTMLElement>("[data-decision]") ?? undefined;

const KEYS: Record<string, (claims: HTMLElement[], at: number) => void> = {
  j: (claims, at) => goTo(claims[Math.min(at + 1, claims.length - 1)]),
  k: (claims, at) => goTo(claims[Math.max(at - 1, 0)]),
  s: (claims, at) => {
    claims[at]?.querySelector<HTMLElement>("button[data-finding=supported]")?.click();
    if (at >= 0) goTo(claims[at + 1] ?? decision());
  },
  d: (claims, at) => unfold(claims[at], "details[data-finding=disputed]"),
  c: (claims, at) => unfold(claims[at], "[data-new-comment] details"),
  m: (claims, at) => claims[at]?.querySelector<HTMLElement>("button[data-mark]")?.click(),
  t: () => document.querySelector<HTMLElement>(SOURCE_TEXT)?.focus(),
};

function unfold(claim: HTMLElement | undefined, what: string) {
  const details = claim?.querySelector<HTMLDetailsElement>(what);
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLElement>("textarea")?.focus();
}

function goTo(claim: HTMLElement | undefined) {
  claim?.focus({ preventScroll: true });
  claim?.scrollIntoView({ block: "nearest" });
}
