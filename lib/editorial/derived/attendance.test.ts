import { describe, expect, test } from "vitest";
import { contentOf, aRow } from "../testing/content.ts";
import { MEETINGS, MEMBERS } from "../testing/record.ts";
import { attendanceMatrix, firstAttendance, formatOf } from "./attendance.ts";

describe("firstAttendance", () => {
  test.each([
    ["GB", "2025-03-02"],
    ["DE", "2025-05-10"],
    ["TR", "2025-03-15"],
    ["JP", "2025-03-11"],
    ["US", "2025-07-10"],
    ["EU", "2025-03-02"],
    ["NATO", "2025-03-02"],
  ])("of %s is on %s, as the record's own derived values have it", (member, heldOn) => {
    expect(firstAttendance(MEETINGS, member)?.heldOn).toBe(heldOn);
  });

  test.each(["FI", "NO", "CZ", "CN", "RU"])("of %s is not on record", (member) => {
    expect(firstAttendance(MEETINGS, member)).toBeUndefined();
  });

  test("is no recorded absence, no weakly supported row, and no meeting that was only announced", () => {
    const meeting = (occurrence: string, row: object) => ({
      id: "m",
      content: contentOf("meeting", {
        heldOn: { value: "2025-03-02" },
        occurrence: { value: occurrence },
        present: { rows: [{ ...aRow("r", { member: { entry: "GB" }, mode: "remote" }), ...row }] },
      }),
    });
    const first = (...args: Parameters<typeof meeting>) =>
      firstAttendance([meeting(...args)], "GB");
    expect(first("held", {})).toEqual({ meeting: "m", heldOn: "2025-03-02" });
    expect(first("held", { certainty: "weak" })).toBeUndefined();
    expect(first("held", { cells: { member: { entry: "GB" }, mode: "absent" } })).toBeUndefined();
    expect(first("announced-only", {})).toBeUndefined();
    expect(first("cancelled", {})).toBeUndefined();
  });
});

describe("attendanceMatrix", () => {
  const matrix = attendanceMatrix(
    MEETINGS,
    MEMBERS.map(({ id }) => id),
  );
  const row = (key: string) => matrix.rows.find(({ member }) => member === key);
  const at = (key: string, slug: string) =>
    row(key)?.cells[matrix.meetings.findIndex(({ id }) => id === slug)];

  test("has meetings by date and members as given, and counts what was held", () => {
    expect(matrix.meetings).toHaveLength(14);
    expect(matrix.meetings.map(({ heldOn }) => heldOn ?? "")).toEqual(
      matrix.meetings.map(({ heldOn }) => heldOn ?? "").toSorted(),
    );
    expect(matrix.rows.map(({ member }) => member)).toEqual(MEMBERS.map(({ id }) => id));
    expect(row("GB")).toMatchObject({ attended: 7, outOf: 13 });
    expect(row("FI")).toMatchObject({ attended: 0, outOf: 13 });
  });

  test("tells presence, weak support, absence and silence apart", () => {
    expect(at("JP", "2025-08-17-virtual-leaders-meeting")?.presence).toBe("present");
    expect(at("EU", "2025-03-27-paris-summit")?.presence).toBe("weak");
    expect(at("NZ", "2025-03-27-paris-summit")?.presence).toBe("absent");
    expect(at("NZ", "2025-07-10-northwood-summit")).toBeUndefined();
  });

  test("puts several representatives into one cell, the firmest first", () => {
    const cell = at("EU", "2025-03-15-virtual-leaders-meeting");
    expect(cell?.presence).toBe("present");
    expect(cell?.who).toHaveLength(3);
    expect(cell?.who[0]).toMatchObject({ row: "present/r4", level: "organisation" });
  });
});

test("a meeting's format follows from how people attended", () => {
  const format = (slug: string) => {
    const meeting = MEETINGS.find(({ id }) => id === slug);
    return meeting && formatOf(meeting);
  };
  expect(format("2025-03-02-london-summit")).toBe("in-person");
  expect(format("2025-03-15-virtual-leaders-meeting")).toBe("virtual");
  expect(format("2025-08-13-virtual-leaders-meeting")).toBe("hybrid");
  expect(format("2025-03-20-military-planners")).toBeUndefined();
});
