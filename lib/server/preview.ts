// Previews of drafts and of releases: pages of the site under an address of the desk. They are rendered and stripped
// as the press does it, for one person at a time, and never kept.
import type { IncomingMessage, ServerResponse } from "node:http";
import { documentHeaders } from "#lib/press/policy.ts";
import { printFor, type RequestHandler } from "#lib/press/print-through.ts";
import { strip } from "#lib/press/strip.ts";
import type { Part } from "./compose.ts";

/** One page, that of a draft, which the desk frames. */
const DRAFT = /^\/desk\/entries\/[^/?]+\/preview$/;
/** All pages, as they would be after a release; a reader goes from one to the other. */
const RELEASE = /^\/desk\/releases\/[^/?]+\/preview(?:\/[a-z0-9/-]*)?(?:\?[^#]*)?$/;

/** Makes the part. The page behind `handler` asks who is there; anybody else gets what it answers them. */
export const previewPart = (handler: RequestHandler): Part => ({
  name: "Previews",
  async handle(request, response) {
    const isRead = request.method === "GET" || request.method === "HEAD";
    const { url = "" } = request;
    const kind = DRAFT.test(url) ? "draft" : RELEASE.test(url) ? "release" : undefined;
    if (!isRead || !kind) return false;
    await preview(kind, handler, request, response);
    return true;
  },
});

type Kind = "draft" | "release";

async function preview(
  kind: Kind,
  handler: RequestHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const rendered = await printFor(handler, request.url ?? "", request.headers.cookie);
  const { location } = rendered.headers;
  if (location !== undefined) {
    response.writeHead(rendered.status, { location, "cache-control": "private, no-store" }).end();
    return;
  }
  const { html } = strip(rendered.body.toString(), "no scripts");
  response.writeHead(rendered.status, {
    "content-type": "text/html; charset=utf-8",
    ...previewHeaders(kind, html),
  });
  response.end(request.method === "HEAD" ? undefined : html);
}

/** Those of a public page that runs no script, and that nobody keeps or lists. That of a draft is framed by the desk alone and submits no form. */
function previewHeaders(kind: Kind, html: string): Record<string, string> {
  const headers = documentHeaders(html, kind === "draft" ? "this-site" : "nobody");
  const forms = kind === "draft" ? "" : " allow-forms";
  return {
    ...headers,
    "content-security-policy": `${headers["content-security-policy"]}; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox${forms}`,
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex, nofollow",
  };
}
