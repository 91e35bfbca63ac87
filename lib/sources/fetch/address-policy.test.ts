import { expect, test } from "vitest";
import { PUBLIC_ADDRESSES } from "./address-policy.ts";

const { mayConnect, mayName } = PUBLIC_ADDRESSES;

test.each([
  "1.1.1.1",
  "93.184.215.14",
  "172.15.255.255",
  "172.32.0.1",
  "192.167.1.1",
  "2606:4700:4700::1111",
  "2a00:1450:4001::200e",
  "::ffff:1.1.1.1",
])("%s is public", (address) => {
  expect(mayConnect(address)).toBe(true);
});

test.each([
  // This machine, its network, its neighbours.
  "127.0.0.1",
  "127.255.255.254",
  "0.0.0.0",
  "0.1.2.3",
  "10.0.0.1",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "100.127.255.255",
  "::",
  "::1",
  "fe80::1",
  "fe80::1%eth0",
  "fc00::1",
  "fd12:3456:789a::1",
  "fec0::1",
  // The same in other forms.
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:10.0.0.1",
  "::ffff:169.254.169.254",
  "::127.0.0.1",
  "::ffff:0:127.0.0.1",
  "64:ff9b::7f00:1",
  "64:ff9b::10.0.0.1",
  "64:ff9b:1::a00:1",
  "2002:7f00:1::",
  "2002:a00:1::1",
  "2001:0:4136:e378:8000:63bf:3fff:fdd2",
  // To many, to nobody, and kept for later.
  "224.0.0.1",
  "239.255.255.255",
  "255.255.255.255",
  "240.0.0.1",
  "192.0.0.8",
  "192.0.2.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "ff02::1",
  "100::1",
  "2001:db8::1",
  "4000::1",
  // No address at all.
  "",
  "localhost",
  "example.org",
])("%s is not public", (address) => {
  expect(mayConnect(address)).toBe(false);
});

test("only a scheme's own port may be named", () => {
  expect(mayName("")).toBe(true);
  for (const port of ["22", "25", "5432", "8080", "80", "443"]) expect(mayName(port)).toBe(false);
});
