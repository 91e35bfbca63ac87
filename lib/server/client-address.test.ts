import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { readSettings } from "#lib/config.ts";
import { trustForwarding } from "./client-address.ts";

test("a stranger's claims are dropped", () => {
  const seen = receive("off", "203.0.113.9", {
    "x-forwarded-for": "10.1.1.1",
    "x-forwarded-host": "elsewhere.example",
    "x-forwarded-proto": "https",
  });
  expect(seen).toEqual({ "x-forwarded-for": "203.0.113.9" });
});

test("one trusted hop gives what the proxy saw, not what the client wrote before it", () => {
  const seen = receive("1", "127.0.0.1", {
    "x-forwarded-for": "1.2.3.4, 203.0.113.9",
    "x-forwarded-proto": "https",
  });
  expect(seen).toEqual({ "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https" });
});

test("a chain of known proxies leads to the first stranger", () => {
  expect(
    receive("10.0.0.0/8", "10.0.0.1", { "x-forwarded-for": "1.2.3.4, 203.0.113.9, 10.0.0.2" }),
  ).toEqual({ "x-forwarded-for": "203.0.113.9" });
});

test("a peer outside the known proxies is not believed", () => {
  expect(receive("10.0.0.0/8", "203.0.113.9", { "x-forwarded-for": "10.0.0.2" })).toEqual({
    "x-forwarded-for": "203.0.113.9",
  });
});

test("IPv4 over an IPv6 socket is the same address", () => {
  expect(receive("127.0.0.1", "::ffff:127.0.0.1", { "x-forwarded-for": "2001:db8::7" })).toEqual({
    "x-forwarded-for": "2001:db8::7",
  });
});

test("a proxy that forwards nothing is the client itself", () => {
  expect(receive("1", "127.0.0.1", {})).toEqual({ "x-forwarded-for": "127.0.0.1" });
});

function receive(setting: string, peer: string, headers: Record<string, string>) {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: peer });
  const request = new IncomingMessage(socket);
  request.headers = { ...headers };
  trustForwarding(readSettings({ TRUST_PROXY: setting }).trustProxy)(request);
  return request.headers;
}
