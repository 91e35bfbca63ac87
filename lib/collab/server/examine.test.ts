import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { textAt } from "../layout.ts";
import { bringsNothing, examine } from "./examine.ts";

/** Types and deletes at random places. */
const edits = fc.array(fc.tuple(fc.nat(30), fc.nat(3), fc.stringMatching(/^[a-z]{0,4}$/)), {
  minLength: 1,
  maxLength: 20,
});
const apply = (doc: Y.Doc, edit: readonly [number, number, string]) => {
  const text = textAt(doc, "summary");
  const at = Math.min(edit[0], text.length);
  text.insert(at, edit[2]);
  text.delete(at, Math.min(edit[1], text.length - at));
};

test("a client that changed nothing brings nothing, whatever was typed and deleted before", () => {
  fc.assert(
    fc.property(edits, edits, (first, second) => {
      const [server, client] = [new Y.Doc(), new Y.Doc()];
      for (const edit of first) apply(server, edit);
      Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
      for (const edit of second) apply(client, edit);
      Y.applyUpdate(server, Y.encodeStateAsUpdate(client));
      Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
      // The second step of a synchronisation, and all that the browser kept.
      const step = Y.encodeStateAsUpdate(client, Y.encodeStateVector(server));
      expect(bringsNothing(server, step)).toBe(true);
      expect(bringsNothing(server, Y.encodeStateAsUpdate(client))).toBe(true);
    }),
  );
});

test("every change brings something: a letter typed, and a letter deleted", () => {
  fc.assert(
    fc.property(edits, (first) => {
      const [server, client] = [new Y.Doc(), new Y.Doc()];
      for (const edit of first) apply(server, edit);
      textAt(server, "summary").insert(0, "x");
      Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
      const text = textAt(client, "summary");
      for (const change of [() => text.insert(text.length, "y"), () => text.delete(0, 1)]) {
        const before = Y.encodeStateVector(client);
        change();
        const update = Y.encodeStateAsUpdate(client, before);
        expect(bringsNothing(server, update)).toBe(false);
        Y.applyUpdate(server, update);
      }
    }),
  );
});

test("whatever an honest client types passes the examination", () => {
  fc.assert(
    fc.property(edits, (typed) => {
      const [server, client] = [new Y.Doc(), new Y.Doc()];
      client.on("update", (update: Uint8Array) => {
        examine(server, update);
        Y.applyUpdate(server, update);
      });
      for (const edit of typed) apply(client, edit);
      expect(textAt(server, "summary").toString()).toBe(textAt(client, "summary").toString());
    }),
  );
});
