/**
 * The headers of every page of the desk and the sign-in. Scripts run only with this request's nonce.
 * Styles may stand inline: editors, popovers and toasts set them at run time, and a style runs nothing.
 */
export const deskHeaders = ({
  nonce,
  isDevelopment,
  formsLeadTo,
}: {
  nonce: string;
  isDevelopment: boolean;
  /** An address of another site to whose origin a form may lead. */
  formsLeadTo?: string;
}) => ({
  "content-security-policy": [
    "default-src 'self'",
    // React's development build explains errors by eval.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    ["form-action 'self'", ...(formsLeadTo ? [new URL(formsLeadTo).origin] : [])].join(" "),
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Addresses of the desk are nobody else's business; those of single-use links least of all. Not
  // no-referrer, under which browsers post forms with "Origin: null" and Next refuses them.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  // What was on the screen must not come back from a cache after signing out.
  "cache-control": "private, no-store",
  "x-robots-tag": "noindex, nofollow",
});
