import { expect, test } from "vitest";
import { deskHeaders } from "./desk-headers.ts";

function policy(isDevelopment: boolean, formsLeadTo?: string) {
  const headers = deskHeaders({ nonce: "n0nce", isDevelopment, formsLeadTo });
  const directives = headers["content-security-policy"].split("; ");
  return new Map(
    directives.map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values] as const;
    }),
  );
}

test("scripts run by this request's nonce alone", () => {
  expect(policy(false).get("script-src")).toEqual(["'self'", "'nonce-n0nce'", "'strict-dynamic'"]);
  expect(policy(true).get("script-src")).toContain("'unsafe-eval'");
});

test("nothing frames the desk, and its forms post nowhere else", () => {
  expect(policy(false).get("frame-ancestors")).toEqual(["'none'"]);
  expect(policy(false).get("form-action")).toEqual(["'self'"]);
  expect(policy(false).get("base-uri")).toEqual(["'none'"]);
});

test("a form may lead to the provider of single sign-on, if there is one", () => {
  const leading = policy(false, "https://login.example.org/realms/newsroom");
  expect(leading.get("form-action")).toEqual(["'self'", "https://login.example.org"]);
});
