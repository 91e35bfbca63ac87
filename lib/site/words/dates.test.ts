import { expect, test } from "vitest";
import { machineDate } from "./dates.ts";

test.each(["2025", "2025-03", "2025-03-24"])("HTML has a form for %s", (edtf) => {
  expect(machineDate(edtf)).toBe(edtf);
});

// The third is a spring, which only looks like a month.
test.each(["2025-03~", "2025-03/2025-04", "2025-21", "soon"])("HTML has no form for %s", (edtf) => {
  expect(machineDate(edtf)).toBeUndefined();
});
