import { createHash } from "node:crypto";

const HARDENING = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "x-frame-options": "DENY",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
} as const;

/** The security headers of a public document. Inline scripts that were kept are named by hash. */
export function documentHeaders(html: string): Record<string, string> {
  return {
    ...HARDENING,
    "content-security-policy": [
      "default-src 'none'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      ...scriptSources(html),
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
  };
}

/** The headers of public data, which any page on the web may read. */
export function dataHeaders(): Record<string, string> {
  return {
    ...HARDENING,
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
  };
}

function scriptSources(html: string): string[] {
  const hashes = [...html.matchAll(/<script\b[^>]*\bdata-keep\b[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, body = ""]) => `'sha256-${createHash("sha256").update(body).digest("base64")}'`,
  );
  return hashes.length > 0 ? [`script-src ${hashes.join(" ")}`] : [];
}
