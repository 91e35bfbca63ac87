// Previews of drafts: pages of the site under an address of the desk. They are rendered and stripped
// as the press does it, for one person at a time, and never kept.
import type { IncomingMessage, ServerResponse } from "node:http";
import { documentHeaders } from "#lib/press/policy.ts";
import { printFor, type RequestHandler } from "#lib/press/print-through.ts";
import { strip } from "#lib/press/strip.ts";
import type { Part } from "./compose.ts";

const ADDRESS = /^\/desk\/entries\/[^/?]+\/preview$/;

/** Makes the part. The page behind `handler` asks who is there; anybody else gets what it answers them. */
export const previewPart = (handler: RequestHandler): Part => ({
  name: "Previews",
  async handle(request, response) {
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead || !ADDRESS.test(request.url ?? "")) return false;
    await preview(handler, request, response);
    return true;
  },
});

async function preview(
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
    ...previewHeaders(html),
  });
  response.end(request.method === "HEAD" ? undefined : html);
}

/** Those of a public page, for the desk's frame alone: it runs no script, submits no form, and nobody keeps or lists it. */
function previewHeaders(html: string): Record<string, string> {
  const headers = documentHeaders(html, "this-site");
  return {
    ...headers,
    "content-security-policy": `${headers["content-security-policy"]}; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox`,
    "referrer-policy": "same-origin",
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex, nofollow",
  };
}
