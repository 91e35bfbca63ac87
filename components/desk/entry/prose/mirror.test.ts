import { expect, test } from "vitest";
import * as Y from "yjs";
import { mirrorOf } from "./mirror.ts";

test("a mirror follows its document and never writes back", () => {
  const doc = new Y.Doc();
  doc.getText("text/title").insert(0, "One");
  const { mirror, stop } = mirrorOf(doc);
  doc.getText("text/title").insert(3, " two");
  expect(mirror.getText("text/title").toString()).toBe("One two");

  const before = Y.encodeStateAsUpdate(doc);
  mirror.getText("text/title").delete(0, 7);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);

  stop();
  doc.getText("text/title").insert(0, "Later: ");
  expect(doc.getText("text/title").toString()).toBe("Later: One two");
});
