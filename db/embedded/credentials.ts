import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Credentials = z.object({
  superuser: z.string(),
  owner: z.string(),
  app: z.string(),
  site: z.string(),
  authSecret: z.string(),
});

/** The secrets of an installation with an embedded database, all made at random. */
export type Credentials = z.infer<typeof Credentials>;

/** Reads the secrets below `dataDir`, or makes them; only the owner of the file can read it. */
export function loadCredentials(dataDir: string): Credentials {
  const file = join(dataDir, "credentials.json");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    const secret = () => randomBytes(24).toString("base64url");
    const made: Credentials = {
      superuser: secret(),
      owner: secret(),
      app: secret(),
      site: secret(),
      authSecret: randomBytes(32).toString("base64url"),
    };
    writePrivately(file, made);
    return made;
  }
  return Credentials.parse(JSON.parse(text));
}

/** Writes JSON that only this user can read, whole or not at all. */
export function writePrivately(file: string, value: unknown): void {
  mkdirSync(join(file, ".."), { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(value, null, 2) + "\n", { mode: 0o600 });
  renameSync(partial, file);
}
