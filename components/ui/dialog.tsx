"use client";
import type { ReactNode } from "react";
import { X } from "lucide-react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";

type Openness = { isOpen?: boolean; onOpenChange?: (isOpen: boolean) => void };
const SIZES = { narrow: "max-w-md", normal: "max-w-2xl", wide: "max-w-5xl" } as const;

/**
 * A modal window with a title, steered by `isOpen` and `onOpenChange`. The children may be a function that gets `close`.
 */
export function Dialog({
  title,
  size = "normal",
  isDismissable = true,
  children,
  ...openness
}: Openness & {
  title: string;
  size?: keyof typeof SIZES;
  isDismissable?: boolean;
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  return (
    <Overlay {...openness} size={size} isDismissable={isDismissable}>
      <AriaDialog className="grid gap-4 p-5 outline-none">
        {({ close }) => (
          <>
            <div className="flex items-start justify-between gap-4">
              <Heading slot="title" className="font-serif text-2xl font-semibold">
                {title}
              </Heading>
              <Button tone="quiet" size="small" aria-label="Close" onPress={close}>
                <X aria-hidden className="size-5" />
              </Button>
            </div>
            {typeof children === "function" ? children(close) : children}
          </>
        )}
      </AriaDialog>
    </Overlay>
  );
}

/** A question that must be answered before anything happens; cancelling has first focus. */
export function AlertDialog({
  title,
  actionLabel,
  cancelLabel = "Cancel",
  tone = "primary",
  onAction,
  children,
  ...openness
}: Openness & {
  title: string;
  actionLabel: string;
  cancelLabel?: string;
  tone?: "primary" | "danger";
  onAction: () => void;
  children: ReactNode;
}) {
  return (
    <Overlay {...openness} size="narrow" isDismissable={false}>
      <AriaDialog role="alertdialog" className="grid gap-4 p-5 outline-none">
        {({ close }) => (
          <>
            <Heading slot="title" className="font-serif text-2xl font-semibold">
              {title}
            </Heading>
            <div className="grid gap-2">{children}</div>
            <div className="flex flex-wrap justify-end gap-3">
              <Button autoFocus onPress={close}>
                {cancelLabel}
              </Button>
              <Button
                tone={tone}
                onPress={() => {
                  close();
                  onAction();
                }}
              >
                {actionLabel}
              </Button>
            </div>
          </>
        )}
      </AriaDialog>
    </Overlay>
  );
}

function Overlay({
  size,
  isDismissable,
  children,
  ...openness
}: Openness & { size: keyof typeof SIZES; isDismissable: boolean; children: ReactNode }) {
  return (
    <ModalOverlay
      {...openness}
      isDismissable={isDismissable}
      className="fixed inset-0 z-40 grid h-(--visual-viewport-height) items-start justify-items-center overflow-y-auto bg-black/50 p-4 sm:items-center"
    >
      <Modal
        className={classes(
          "max-h-full w-full overflow-auto rounded border border-rule-strong bg-raised shadow-xl",
          SIZES[size],
        )}
      >
        {children}
      </Modal>
    </ModalOverlay>
  );
}
