import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { dataHeaders, documentHeaders, READABLE_ANYWHERE, type FramedBy } from "./policy.ts";
import type { Rendered } from "./print-through.ts";
import { strip } from "./strip.ts";

const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A page as readers get it, in every encoding, with the headers that go out with each. */
export type Print = {
  readonly status: number;
  readonly copies: Readonly<Record<Encoding, Copy>>;
  /** Bytes that keeping it takes. */
  readonly size: number;
};
export type Copy = {
  readonly etag: string;
  readonly headers: Readonly<Record<string, string | number>>;
  /** What a 304 carries of them. */
  readonly validators: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** Makes the print of what was rendered: stripped, guarded by headers, compressed once. */
export async function print(rendered: Rendered, framedBy: FramedBy): Promise<Print> {
  const type = rendered.headers["content-type"] ?? "text/html; charset=utf-8";
  const isHtml = type.startsWith("text/html");
  const document = isHtml ? strip(rendered.body.toString()) : undefined;
  const body = document ? Buffer.from(document.html) : rendered.body;
  const status = rendered.status === 200 ? (document?.status ?? rendered.status) : rendered.status;
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  // What is packed already would only grow.
  const isPacked = /^(?:application\/zip|image\/png)\b/.test(type);
  const [br, gz] = isPacked ? [] : await Promise.all([brotli(body), gzipped(body)]);

  const general: Record<string, string> = {
    "content-type": type,
    ...(document ? documentHeaders(document.html, framedBy) : dataHeaders()),
  };
  const { location, link, "content-disposition": disposition } = rendered.headers;
  if (location) general.location = location;
  if (link && !isHtml) general.link = link;
  if (disposition && !isHtml) general["content-disposition"] = disposition;
  if (status === 404 || status === 410 || status === 400) general["x-robots-tag"] = "noindex";

  const copy = (encoding: Encoding, bytes: Buffer): Copy => {
    const etag = encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`;
    const validators = {
      etag,
      // Kept by anyone, asked about each time: a publication is seen at the next request.
      "cache-control": status === 200 ? "public, no-cache" : "no-store",
      vary: "Accept-Encoding",
      ...(isHtml ? {} : READABLE_ANYWHERE),
    };
    const headers: Record<string, string | number> = {
      ...general,
      ...validators,
      "content-length": bytes.length,
    };
    if (encoding !== "identity") headers["content-encoding"] = encoding;
    return { etag, validators, headers, body: bytes };
  };
  const identity = copy("identity", body);
  return {
    status,
    copies: {
      br: br ? copy("br", br) : identity,
      gzip: gz ? copy("gzip", gz) : identity,
      identity,
    },
    size: body.length + (br?.length ?? 0) + (gz?.length ?? 0) + 4_096,
  };
}

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Bytes up to which a body is packed as well as can be: a page, but not the whole record, which would take a minute. */
const SHORT = 1_000_000;

// On pages of this record quality 10 is both smaller than 9 by a tenth and faster; 11 gains nothing more.
const brotli = (body: Buffer) =>
  brotliAsync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: body.length > SHORT ? 5 : 10,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
const gzipped = (body: Buffer) => gzipAsync(body, { level: body.length > SHORT ? 6 : 9 });

/** The encoding to answer in (RFC 9110, section 12.5.3): brotli, gzip or none, as the reader accepts. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (!accepted) return "identity";
  // What nearly every browser sends, without parsing.
  if (accepted.includes("br") && !accepted.includes("q=")) return "br";
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(",")) {
    const [coding = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(coding, q ? Number(q.slice(2)) || 0 : 1);
  }
  const weight = (coding: Encoding) => weights.get(coding) ?? weights.get("*") ?? 0;
  const [best] = (["br", "gzip"] as const)
    .filter((coding) => weight(coding) > 0)
    .toSorted((a, b) => weight(b) - weight(a));
  return best ?? "identity";
}

/** Whether the reader's copy is still good (RFC 9110, section 13.1.2). */
export function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === etag) return true;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}
