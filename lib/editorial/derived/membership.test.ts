import { describe, expect, test } from "vitest";
import { CABINET_LEVELS } from "../kinds/vocabulary.ts";
import { MEETINGS, MEMBERS } from "../testing/record.ts";
import { membership, type MembershipResult } from "./membership.ts";

const rule = (series: string, atLeast = 3) => ({
  text: "Cabinet-level presence in at least three high-level meetings.",
  series,
  atLeast,
  levels: [...CABINET_LEVELS],
});
const results = membership(rule("high-level"), MEETINGS, MEMBERS);
const withResult = (result: MembershipResult) =>
  results.filter((one) => one.result === result).map((one) => one.member);
const of = (member: string) => results.find((one) => one.member === member);

describe("the record's rule of membership", () => {
  test("gives what the record's own derived values say", () => {
    expect(withResult("met")).toEqual(["GB", "FR", "UA", "NATO"]);
    expect(withResult("only-with-scope")).toEqual(["JP"]);
    expect(withResult("not-derivable").toSorted()).toEqual(
      [
        "DE",
        "PL",
        "TR",
        "CA",
        "AU",
        "NZ",
        "FI",
        "NO",
        "EE",
        "PT",
        "DK",
        "LT",
        "CZ",
        "EU",
      ].toSorted(),
    );
    expect(withResult("not-applicable")).toEqual(["IS", "BE", "US", "CN", "RU", "UDCG"]);
  });

  test.each([
    ["GB", 5, 7, 0],
    ["FR", 5, 7, 0],
    ["UA", 4, 5, 0],
    ["DE", 1, 2, 0],
    ["NZ", 1, 1, 0],
    ["JP", 0, 3, 0],
    ["US", 0, 1, 0],
    ["EU", 1, 1, 6],
    ["NATO", 3, 3, 4],
  ])(
    "shows its evidence for %s: %i meetings, %i with August, %i weakly",
    (member, table, all, weak) => {
      const one = of(member);
      expect(one?.counted).toHaveLength(table);
      expect(one?.disputed).toHaveLength(all - table);
      expect(one?.weak).toHaveLength(weak);
    },
  );

  test("points to the row that says so", () => {
    expect(of("JP")?.disputed[0]).toEqual({
      meeting: "2025-08-13-virtual-leaders-meeting",
      row: "present/r4",
      level: "head-of-state-or-government",
    });
  });

  test("depends on the series: no meeting of August is in the table", () => {
    const inTable = membership(rule("table"), MEETINGS, MEMBERS);
    expect(inTable.find(({ member }) => member === "JP")?.result).toBe("not-derivable");
    expect(inTable.find(({ member }) => member === "GB")?.result).toBe("met");
  });

  test("depends on how many meetings it asks for", () => {
    const five = membership(rule("high-level", 5), MEETINGS, MEMBERS);
    const result = (key: string) => five.find(({ member }) => member === key)?.result;
    expect([result("GB"), result("UA"), result("NATO")]).toEqual([
      "met",
      "only-with-scope",
      "not-derivable",
    ]);
  });
});
