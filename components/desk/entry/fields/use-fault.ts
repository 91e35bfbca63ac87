"use client";
import { useState } from "react";
import { isBlank } from "#lib/editorial/tidy.ts";
import { valueProblem } from "#lib/editorial/check-value.ts";
import type { ScalarSpec } from "#lib/editorial/fields.ts";
import { faultText } from "#lib/editorial/words/faults.ts";

/** What is wrong with a value, in words, once the person has left it: nobody is told off in mid-word. */
export function useFault(spec: ScalarSpec, value: unknown) {
  const [inside, setInside] = useState(false);
  const problem =
    value === undefined || value === null || isBlank(value) ? undefined : valueProblem(spec, value);
  return {
    error: problem && !inside ? faultText(problem.code, problem.params) : undefined,
    isValid: !problem && !isBlank(value),
    handlers: {
      onFocus: () => setInside(true),
      onBlur: (event: React.FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setInside(false);
      },
    },
  };
}
