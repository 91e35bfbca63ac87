import { expect, test, vi } from "vitest";
import { once } from "./once.ts";

test("the same arguments are worked out once, others anew", () => {
  const work = vi.fn<(list: readonly number[], by: string) => string[]>((list, by) =>
    list.map((each) => `${each}${by}`),
  );
  const told = once(work);
  const list = [1, 2];
  expect(told(list, "a")).toEqual(["1a", "2a"]);
  expect(told(list, "a")).toBe(told(list, "a"));
  expect(told(list, "b")).toEqual(["1b", "2b"]);
  expect(told([1, 2], "a")).toEqual(["1a", "2a"]);
  expect(work).toHaveBeenCalledTimes(3);
});

test("nothing is a result too", () => {
  const work = vi.fn<(list: object) => undefined>(() => undefined);
  const told = once(work);
  const list = {};
  told(list);
  told(list);
  expect(work).toHaveBeenCalledTimes(1);
});

test("what fails is tried again", () => {
  const work = vi
    .fn<(list: object) => string>()
    .mockImplementationOnce(() => {
      throw new Error("not yet");
    })
    .mockReturnValue("there");
  const told = once(work);
  const list = {};
  expect(() => told(list)).toThrow("not yet");
  expect(told(list)).toBe("there");
});
