// An import from beginning to end: check the whole file, then sources, then entries, each all or nothing.
import { randomUUID } from "node:crypto";
import type { Db } from "#db/client.ts";
import { entries, sources } from "#db/schema.ts";
import type { Actor } from "#lib/editorial/policy.ts";
import type { Failure } from "#lib/desk/outcome.ts";
import { addressOf, type ImportFile } from "./file.ts";
import { importEntry } from "./import-entry.ts";
import { importSource } from "./import-source.ts";
import type { FileProblem } from "./check-references.ts";
import { readImportFile } from "./read.ts";
import { resolveEntry } from "./resolve.ts";

/** What became of one source or entry of the file. */
export type ReportLine = {
  what: "source" | "entry";
  name: string;
  outcome: "created" | "changed" | "unchanged" | "refused";
  /** The fields that changed, or why it was refused. */
  detail?: string;
};
export type ImportReport =
  { ok: true; lines: ReportLine[] } | { ok: false; problems: FileProblem[] };

type ImportJob = {
  db: Db;
  actor: Actor;
  /** The text of the file, and its name for the log. */
  text: string;
  fileName: string;
  onProgress?: (done: number, all: number) => void;
};

/** Imports a file as the actor's work. A file with anything wrong in it changes nothing. */
export const importRecord = async (job: ImportJob): Promise<ImportReport> => {
  const ids = await idsByAddress(job.db);
  const known = await job.db.select({ id: sources.id }).from(sources);
  const read = readImportFile(job.text, {
    sources: new Set(known.map(({ id }) => id)),
    addresses: new Set(ids.keys()),
  });
  if (!read.ok) return read;
  for (const entry of read.file.entries) {
    const address = addressOf(entry);
    if (!ids.has(address)) ids.set(address, randomUUID());
  }
  return { ok: true, lines: await takeOver(read.file, ids, job) };
};

const takeOver = async (
  file: ImportFile,
  ids: ReadonlyMap<string, string>,
  { db, actor, fileName, onProgress }: ImportJob,
): Promise<ReportLine[]> => {
  const idAt = (address: string): string => {
    const id = ids.get(address);
    if (!id) throw new Error(`The address ${address} was not checked.`);
    return id;
  };
  const all = file.sources.length + file.entries.length;
  const lines: ReportLine[] = [];
  const add = (line: ReportLine): void => {
    lines.push(line);
    onProgress?.(lines.length, all);
  };
  for (const { id, csl } of file.sources) {
    const done = await importSource({ db, actor, key: randomUUID() }, { csl: { ...csl, id } });
    add({
      what: "source",
      name: id,
      ...(done.ok ? done.value : { outcome: "refused", detail: sayFailure(done) }),
    });
  }
  for (const entry of file.entries) {
    const address = addressOf(entry);
    const done = await importEntry(
      { db, actor, key: randomUUID() },
      { id: idAt(address), slug: entry.slug, content: resolveEntry(entry, idAt), file: fileName },
    );
    add({
      what: "entry",
      name: address,
      ...(done.ok
        ? { outcome: done.value.outcome, detail: sayFields(done.value) }
        : { outcome: "refused", detail: sayFailure(done) }),
    });
  }
  return lines;
};

const sayFields = ({ outcome, fields }: { outcome: string; fields: string[] }) =>
  outcome === "changed" ? fields.join(", ") : undefined;

const sayFailure = (failure: Failure): string => {
  if (failure.why === "invalid") return Object.values(failure.invalid).join(" ");
  if (failure.why === "refused") return `You may not import (${failure.refusals.join(", ")}).`;
  return `It was refused: ${failure.why.replaceAll("_", " ")}.`;
};

const idsByAddress = async (db: Db): Promise<Map<string, string>> => {
  const rows = await db
    .select({ id: entries.id, kind: entries.kind, slug: entries.slug })
    .from(entries);
  return new Map(rows.map((row) => [addressOf(row), row.id]));
};
