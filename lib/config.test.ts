import { describe, expect, test } from "vitest";
import { ConfigError, readSettings } from "./config.ts";

const SECRET = "a secret of more than thirty-two characters";

describe("the configuration", () => {
  test("needs nothing: it listens on this machine alone and keeps a database of its own", () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "http://localhost:3000",
      demo: true,
      database: { kind: "embedded" },
      trustProxy: { kind: "none" },
      apiLimit: 600,
    });
    expect(readSettings({ API_LIMIT: "off" }).apiLimit).toBeUndefined();
    expect(readSettings({ API_LIMIT: "90" }).apiLimit).toBe(90);
  });

  test("takes a variable that is set to nothing as unset", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: " " })).toMatchObject({
      port: 3000,
      database: { kind: "embedded" },
    });
  });

  test("names every wrong value at once", () => {
    const read = () =>
      readSettings({
        PORT: "70000",
        PUBLIC_URL: "example.org",
        DATABASE_URL: "mysql://there",
        AUTH_SECRET: "short",
        SMTP_URL: "mail.example.org",
        TRUST_PROXY: "everyone",
        API_LIMIT: "-1",
      });
    expect(read).toThrow(ConfigError);
    for (const name of [
      "PORT must be a TCP port",
      "PUBLIC_URL must be",
      "DATABASE_URL must be",
      "AUTH_SECRET must have at least 32",
      "SMTP_URL must be",
      "TRUST_PROXY must be",
    ]) {
      expect(read).toThrow(name);
    }
  });

  test("never repeats a value, which may be a secret", () => {
    const read = () => readSettings({ DATABASE_URL: "mysql://me:hunter2@there" });
    expect(read).toThrow(ConfigError);
    expect(read).not.toThrow("hunter2");
  });

  test("asks for a secret beside an external database", () => {
    expect(() => readSettings({ DATABASE_URL: "postgres://there/ratify" })).toThrow(
      "AUTH_SECRET must be set",
    );
    expect(
      readSettings({ DATABASE_URL: "postgres://there/ratify", AUTH_SECRET: SECRET }).database,
    ).toMatchObject({ kind: "external", app: "postgres://there/ratify" });
  });

  test("refuses other database addresses without the application's", () => {
    expect(() => readSettings({ DATABASE_SITE_URL: "postgres://there/ratify" })).toThrow(
      "DATABASE_SITE_URL is set, but DATABASE_URL is not",
    );
  });

  test.each([
    ["off", { kind: "none" }],
    ["1", { kind: "hops", hops: 1 }],
    ["10.0.0.0/8, ::1", { kind: "addresses", addresses: ["10.0.0.0/8", "::1"] }],
  ])("reads TRUST_PROXY=%s", (value, expected) => {
    expect(readSettings({ TRUST_PROXY: value }).trustProxy).toEqual(expected);
  });

  test.each(["10.0.0.0/33", "proxy.local", "1.2.3", "-1"])("refuses TRUST_PROXY=%s", (value) => {
    expect(() => readSettings({ TRUST_PROXY: value })).toThrow("TRUST_PROXY");
  });

  test("keeps only the origin of the public address", () => {
    expect(readSettings({ PUBLIC_URL: "https://record.example.org/" }).publicUrl).toBe(
      "https://record.example.org",
    );
    expect(() => readSettings({ PUBLIC_URL: "https://record.example.org/x" })).toThrow("origin");
  });
});
