import type { ReactNode } from "react";
import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";
import { classes } from "./classes.ts";

export type Tone = "neutral" | "accent" | "good" | "warn" | "danger" | "off";

const LOOKS: Record<Tone, { icon: LucideIcon; look: string }> = {
  neutral: { icon: CircleDashed, look: "border-rule-strong bg-surface text-ink" },
  accent: { icon: CircleDot, look: "border-accent bg-accent-soft text-accent" },
  good: { icon: CircleCheck, look: "border-good bg-good-soft text-good" },
  warn: { icon: TriangleAlert, look: "border-warn bg-warn-soft text-warn" },
  danger: { icon: CircleAlert, look: "border-danger bg-danger-soft text-danger" },
  off: { icon: Ban, look: "border-rule-strong bg-transparent text-ink-soft" },
};

/** A state: always an icon and a word, for colour alone tells nothing to many. */
export function Badge({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  children: ReactNode;
}) {
  const { icon: usual, look } = LOOKS[tone];
  const Icon = icon ?? usual;
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border px-2.5 py-0.5 text-sm font-semibold",
        look,
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {children}
    </span>
  );
}
