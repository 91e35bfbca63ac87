import { describe, expect, expectTypeOf, test } from "vitest";
import type { Money, Prose, Quantity, Relation } from "./content.ts";
import { meeting } from "./kinds/meeting.ts";
import type { pledge } from "./kinds/pledge.ts";
import { aRow, contentOf, doc, paragraph } from "./testing/content.ts";
import { proseOf, read, rowsOf, statementOf, titleOf, type DataOf } from "./typed.ts";

describe("read", () => {
  test("types values and cells by their declaration", () => {
    type Pledge = DataOf<typeof pledge>;
    expectTypeOf<Pledge["amount"]["value"]>().toEqualTypeOf<Money | undefined>();
    expectTypeOf<Pledge["atMeeting"]["value"]>().toEqualTypeOf<Relation | undefined>();
    expectTypeOf<Pledge["quantities"]["rows"][number]["cells"]["quantity"]>().toEqualTypeOf<
      Quantity | undefined
    >();
    expectTypeOf<Pledge["account"]>().toEqualTypeOf<Prose>();
    expectTypeOf<
      DataOf<typeof meeting>["present"]["rows"][number]["cells"]["member"]
    >().toEqualTypeOf<Relation | undefined>();
    expectTypeOf<keyof Pledge>().toEqualTypeOf<keyof typeof pledge.fields>();
  });

  test("gives every field, filled in or not, without blanks", () => {
    const data = read(
      meeting,
      contentOf("meeting", {
        venue: { value: " Lancaster House " },
        present: { rows: [aRow("r", { name: "A", office: "" })] },
      }),
    );
    expect(data.venue.value).toBe("Lancaster House");
    expect(data.heldOn).toEqual({});
    expect(data.outcomes).toEqual({ rows: [] });
    expect(data.account.doc.content).toEqual([]);
    expect(data.present.rows[0]?.cells).toEqual({ name: "A" });
  });

  test("refuses another kind's content", () => {
    expect(() => read(meeting, contentOf("pledge"))).toThrow("a pledge was read as a meeting");
  });
});

test("accessors give a field's content only in its own shape", () => {
  const account = { doc: doc(paragraph("p", "One.")) };
  const content = contentOf("meeting", {
    title: { value: " Summit " },
    present: { rows: [aRow("r", { name: "A" })] },
    account,
    venue: { rows: [] },
  });
  expect(statementOf(content, "title")).toEqual({ value: " Summit " });
  expect(titleOf(content)).toBe("Summit");
  expect(titleOf(contentOf("meeting"))).toBe("");
  expect(rowsOf(content, "present")).toHaveLength(1);
  expect(proseOf(content, "account")).toBe(account);
  expect(statementOf(content, "venue")).toBeUndefined();
  expect(statementOf(content, "present")).toBeUndefined();
  expect(rowsOf(content, "title")).toEqual([]);
  expect(proseOf(content, "colour")).toBeUndefined();
});
