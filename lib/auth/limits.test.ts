import { expect, test } from "vitest";
import { accountKey, addressKey } from "./limits.ts";

test("an account has one key, however its address is written", () => {
  expect(accountKey(" Ada@Example.org ")).toBe(accountKey("ada@example.org"));
  expect(accountKey("ada@example.org")).not.toBe(accountKey("eda@example.org"));
  expect(accountKey("ada@example.org")).not.toContain("ada");
});

test("one IPv6 customer is one client", () => {
  expect(addressKey("2001:db8:1:2:aaaa::1")).toBe("2001:db8:1:2::/64");
  expect(addressKey("2001:db8:1:2::7")).toBe("2001:db8:1:2::/64");
  expect(addressKey("2001:DB8:1:3::7")).toBe("2001:db8:1:3::/64");
  expect(addressKey("::1")).toBe("0:0:0:0::/64");
  expect(addressKey("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
});

test("an IPv4 address stands for itself, and nonsense for one unknown client", () => {
  expect(addressKey("203.0.113.9")).toBe("203.0.113.9");
  expect(addressKey(undefined)).toBe("unknown");
  expect(addressKey("a:b:nonsense")).toBe("unknown");
});
