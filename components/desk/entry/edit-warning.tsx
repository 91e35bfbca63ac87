"use client";
import { AlertDialog } from "#components/ui/dialog.tsx";

/** What editing costs somebody who may review, and who is left to review. */
export function EditWarning({
  isOpen,
  onOpenChange,
  reviewers,
  onEdit,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Who could still review, without the person who asks. */
  reviewers: readonly { id: string; name: string }[];
  onEdit: () => void;
}) {
  return (
    <AlertDialog
      title="Edit this draft?"
      actionLabel="Edit"
      cancelLabel="Only read"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      onAction={onEdit}
    >
      {reviewers.length > 0 ? (
        <>
          <p>
            Once you change something, you will not be able to review it. These people still can:
          </p>
          <ul className="list-disc pl-6">
            {reviewers.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          Once you change something, you will not be able to review it, and{" "}
          <strong>nobody else could</strong>: everyone who may review has changed it already. It
          would need a new reviewer before it can be published.
        </p>
      )}
    </AlertDialog>
  );
}
