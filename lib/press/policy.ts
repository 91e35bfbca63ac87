import { createHash } from "node:crypto";

/** None for windows that open one another, which costs a first visit a process and hides nothing: docs/decisions/0022. */
const HARDENING = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
} as const;

/** Whose pages may show a document in a frame. */
export type FramedBy = "nobody" | "this-site" | "anybody";

const FRAMES = {
  nobody: { ancestors: "'none'", headers: { "x-frame-options": "DENY" } },
  "this-site": {
    ancestors: "'self'",
    headers: { "x-frame-options": "SAMEORIGIN", "cross-origin-resource-policy": "same-origin" },
  },
  anybody: { ancestors: "*", headers: { "cross-origin-resource-policy": "cross-origin" } },
} as const satisfies Record<FramedBy, object>;

/** The security headers of a public document. Inline scripts that were kept are named by hash. */
export function documentHeaders(html: string, framedBy: FramedBy): Record<string, string> {
  const { ancestors, headers } = FRAMES[framedBy];
  return {
    ...HARDENING,
    ...headers,
    "content-security-policy": [
      "default-src 'none'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      ...scriptSources(html),
      // No script of a page asks for anything; tools that look at a page fetch robots.txt in its name.
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${ancestors}`,
    ].join("; "),
  };
}

/** What lets any page on the web read an answer (the CORS protocol); also one that says that nothing has changed. */
export const READABLE_ANYWHERE = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, Retry-After",
} as const;

/** The headers of public data, which any page on the web may read. */
export function dataHeaders(): Record<string, string> {
  return {
    ...HARDENING,
    ...FRAMES.nobody.headers,
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    ...READABLE_ANYWHERE,
    "cross-origin-resource-policy": "cross-origin",
  };
}

/** The headers by which a browser learns that a page elsewhere may ask with an ETag (the CORS protocol's preflight). */
export const preflightHeaders = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, HEAD",
  "access-control-allow-headers": "If-None-Match, Accept",
  "access-control-max-age": "86400",
  "content-length": 0,
} as const;

function scriptSources(html: string): string[] {
  const hashes = [...html.matchAll(/<script\b[^>]*\bdata-keep\b[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, body = ""]) => `'sha256-${createHash("sha256").update(body).digest("base64")}'`,
  );
  return hashes.length > 0 ? [`script-src ${hashes.join(" ")}`] : [];
}
