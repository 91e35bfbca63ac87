import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { urlKey, webAddress } from "./url-key.ts";

describe("urlKey", () => {
  test.each([
    ["https://WWW.Example.org/News/", "example.org/News"],
    ["http://example.org/News", "example.org/News"],
    ["https://example.org:443/News#second", "example.org/News"],
    ["https://example.org/a?utm_source=x&id=7&fbclid=y", "example.org/a?id=7"],
    ["https://example.org/a?b=2&a=1", "example.org/a?a=1&b=2"],
    ["https://example.org/a?a=1&b=2", "example.org/a?a=1&b=2"],
    ["https://example.org", "example.org"],
    ["  https://example.org/x  ", "example.org/x"],
    ["https://example.org:8443/x", "example.org:8443/x"],
    ["https://bücher.example/ä", "xn--bcher-kva.example/%C3%A4"],
  ])("knows %s as %s", (address, key) => {
    expect(urlKey(address)).toBe(key);
  });

  test("tells pages apart by path, port and parameter", () => {
    const keys = [
      "https://example.org/a",
      "https://example.org/b",
      "https://example.org:81/a",
      "https://example.org/a?id=1",
      "https://example.org/a?id=2",
      "https://news.example.org/a",
    ].map(urlKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://example.org/a",
    "https://user:secret@example.org/",
    "//example.org/a",
    "example.org/a",
    "",
    "https://",
    `https://example.org/${"a".repeat(3000)}`,
  ])("refuses %s", (address) => {
    expect(urlKey(address)).toBeUndefined();
    expect(webAddress(address)).toBeUndefined();
  });

  test("is the same for what it itself names", () => {
    const part = fc.string({
      unit: fc.constantFrom("a", "B", "7", "-", "%20", "ä", ".", "+"),
      maxLength: 5,
    });
    const address = fc
      .record({
        host: fc.constantFrom("example.org", "www.example.org", "News.Example.org:8443"),
        path: fc.array(part, { maxLength: 4 }),
        query: fc.array(fc.tuple(fc.constantFrom("id", "utm_source", "b", "ä"), part), {
          maxLength: 3,
        }),
        fragment: part,
      })
      .map(({ host, path, query, fragment }) => {
        const asked = query.map(([name, value]) => `${name}=${value}`).join("&");
        return `https://${host}/${path.join("/")}?${asked}#${fragment}`;
      });
    fc.assert(
      fc.property(address, (one) => {
        const key = urlKey(one);
        expect(key).toBeDefined();
        expect(key && urlKey(`http://www.${key}`)).toBe(key);
      }),
    );
  });
});
