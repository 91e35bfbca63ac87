// Hashes that approvals and checks are bound to: SHA-256 of canonical JSON, in hexadecimal.
import { own } from "./own.ts";
import { createHash } from "node:crypto";
import { canonical } from "./canonical.ts";
import { essenceOf, type Claim } from "./claims.ts";
import type { FrozenEntry, FrozenSource } from "./frozen.ts";
import type { CslItem } from "./source.ts";

/** SHA-256 of a JSON value, whatever the order of its keys. */
export const hashOf = (json: unknown): string =>
  createHash("sha256").update(canonical(json)).digest("hex");

/** The hash of a source version: of its CSL item, its id included. */
export const sourceHash = (csl: CslItem): string => hashOf(csl);

/**
 * The hash that a check names: over value, reason for being empty, note, certainty, rivals and citations (source, hash
 * of that source's version, quote, locator). It outlives new ids of citations and a new order of the evidence.
 */
export const claimHash = (claim: Claim, sources: Record<string, FrozenSource>): string =>
  hashOf(essenceOf(claim, (source) => own(sources, source)?.hash));

/** The hash that an approval and a publication name: over everything in the frozen entry. */
export const contentHash = (frozen: FrozenEntry): string => hashOf(frozen);
