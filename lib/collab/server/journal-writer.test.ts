import { expect, test } from "vitest";
import type { Db } from "#db/client.ts";
import type { appendUpdates, Write } from "../journal.ts";
import { JournalWriter } from "./journal-writer.ts";

const draft = { entryId: crypto.randomUUID(), generation: 1 };
const db = {} as Db; // the append below asks nothing of it

/** A writer whose statements end when the test says so. */
function slowWriter() {
  const statements: { writes: readonly Write[]; end: ReturnType<typeof ended> }[] = [];
  const ended = () => Promise.withResolvers<Awaited<ReturnType<typeof appendUpdates>>>();
  const writer = new JournalWriter(db, draft, (_db, _draft, writes) => {
    const end = ended();
    statements.push({ writes, end });
    return end.promise;
  });
  return { writer, statements };
}
const write = (personId: string, epoch = 1): Write => ({
  personId,
  epoch,
  bytes: new Uint8Array(),
});

test("what arrives during one statement goes into the next together", async () => {
  const { writer, statements } = slowWriter();
  const first = writer.append(write("anna"));
  const others = ["anna", "ben", "cleo"].map((person) => writer.append(write(person)));
  expect(statements.map(({ writes }) => writes.length)).toEqual([1]);
  statements[0]?.end.resolve(new Map([["anna", 1]]));
  expect(await first).toEqual({ ok: true, seq: 1 });
  await expect.poll(() => statements.map(({ writes }) => writes.length)).toEqual([1, 3]);
  statements[1]?.end.resolve(
    new Map([
      ["anna", 2],
      ["ben", 3],
    ]),
  );
  expect(await Promise.all(others)).toEqual([
    { ok: true, seq: 2 },
    { ok: true, seq: 3 },
    { ok: false, reason: "person_changed" },
  ]);
});

test("a person's updates of two epochs never share a statement", async () => {
  const { writer, statements } = slowWriter();
  void writer.append(write("ben"));
  const before = writer.append(write("anna", 1));
  const after = writer.append(write("anna", 2));
  statements[0]?.end.resolve(new Map([["ben", 1]]));
  await expect.poll(() => statements.length).toBe(2);
  statements[1]?.end.resolve(new Map());
  expect(await before).toEqual({ ok: false, reason: "person_changed" });
  await expect.poll(() => statements.length).toBe(3);
  statements[2]?.end.resolve(new Map([["anna", 2]]));
  expect(await after).toEqual({ ok: true, seq: 2 });
});

test("a failing statement rejects its own updates, and those after it are tried", async () => {
  const { writer, statements } = slowWriter();
  const first = writer.append(write("anna"));
  const second = writer.append(write("anna"));
  statements[0]?.end.reject(new Error("The database is gone."));
  await expect(first).rejects.toThrow("gone");
  await expect.poll(() => statements.length).toBe(2);
  statements[1]?.end.resolve("closed");
  expect(await second).toEqual({ ok: false, reason: "closed" });
});
