"use client";
import { useEffect, useRef } from "react";

/** What is wrong, keyed by the id of the control that it is about; the key "" is about none. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

/**
 * "There is a problem", with a link to each field. Takes focus whenever `errors` is a new object
 * with something in it, so that a second failing attempt is noticed too.
 */
export function ErrorSummary({ errors }: { errors?: FieldErrors }) {
  const box = useRef<HTMLDivElement>(null);
  const listed = Object.entries(errors ?? {}).filter(([, message]) => message);
  const some = listed.length > 0;
  useEffect(() => {
    if (some) box.current?.focus();
  }, [errors, some]);
  if (!some) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      className="grid gap-2 rounded border-2 border-danger bg-raised p-4"
    >
      <h2 id="error-summary-title" className="font-serif text-xl font-semibold">
        There is a problem
      </h2>
      <ul className="grid gap-1">
        {listed.map(([id, message]) => (
          <li key={id} className="font-semibold text-danger">
            {id ? (
              <a href={`#${id}`} className="underline" onClick={(event) => follow(event, id)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

// A fragment link scrolls but leaves focus behind; the control itself must get it.
function follow(event: React.MouseEvent, id: string) {
  const target = document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  const control = target.matches("fieldset")
    ? (target.querySelector<HTMLElement>("input, select, textarea") ?? target)
    : target;
  control.focus();
  target.scrollIntoView({ block: "center" });
}
