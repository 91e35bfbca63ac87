import { expect, test } from "vitest";
import { Cards } from "./lookups.ts";

type Card = { id: string; title: string };
const cardsOver = (answer: (ids: string[]) => Promise<Card[]>) => {
  const asked: string[][] = [];
  const cards = new Cards<Card>((ids) => {
    asked.push(ids);
    return answer(ids);
  });
  const changed = () => new Promise<void>((resolve) => cards.subscribe(resolve));
  return { cards, asked, changed };
};
const titled = async (ids: string[]) => ids.map((id) => ({ id, title: `Title of ${id}` }));

test("what many components want at once is fetched in one request, each thing once", async () => {
  const { cards, asked, changed } = cardsOver(titled);
  const arrived = changed();
  for (const id of ["a", "b", "a"]) cards.want(id);
  expect(cards.get("a")).toBeUndefined();
  await arrived;
  cards.want("a");
  expect(asked).toEqual([["a", "b"]]);
  expect(cards.get("b")).toEqual({ id: "b", title: "Title of b" });
});

test("what is wanted while others are fetched is fetched after them", async () => {
  const waiting: (() => void)[] = [];
  const { cards, asked, changed } = cardsOver(async (ids) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return titled(ids);
  });
  cards.want("a");
  await Promise.resolve();
  for (const id of ["a", "b"]) cards.want(id);
  await Promise.resolve();
  const arrived = changed();
  for (const answer of waiting) answer();
  await arrived;
  await new Promise(setImmediate);
  expect(asked).toEqual([["a"], ["b"]]);
  expect(cards.get("b")).toMatchObject({ id: "b" });
});

test("what does not exist is known not to", async () => {
  const { cards, changed } = cardsOver(async () => []);
  const arrived = changed();
  cards.want("gone");
  await arrived;
  expect(cards.get("gone")).toBeNull();
  expect(cards.all()).toEqual([]);
});

test("what could not be fetched is asked for again", async () => {
  let online = false;
  const { cards, asked, changed } = cardsOver(async (ids) => {
    if (!online) throw new Error("offline");
    return titled(ids);
  });
  cards.want("a");
  await new Promise(setImmediate);
  expect(cards.get("a")).toBeUndefined();
  online = true;
  const arrived = changed();
  cards.want("a");
  await arrived;
  expect(asked).toEqual([["a"], ["a"]]);
  expect(cards.get("a")).toMatchObject({ id: "a" });
});
