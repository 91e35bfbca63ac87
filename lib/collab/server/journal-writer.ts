// One statement at a time for a draft: what arrives while it runs goes into the next one together,
// so that many typists cost as many commits as the disk can do, and not one for each letter.
import type { Db } from "#db/client.ts";
import type { DraftName } from "../document-name.ts";
import type { Appended, appendUpdates, Write } from "../journal.ts";

type Waiting = {
  write: Write;
  resolve: (appended: Appended) => void;
  reject: (why: unknown) => void;
};

/** Updates in one statement. */
const BATCH = 100;

/** Puts the updates of one draft into the journal. */
export class JournalWriter {
  readonly #db: Db;
  readonly #draft: DraftName;
  readonly #append: typeof appendUpdates;
  #waiting: Waiting[] = [];
  #isWriting = false;

  constructor(db: Db, draft: DraftName, append: typeof appendUpdates) {
    this.#db = db;
    this.#draft = draft;
    this.#append = append;
  }

  /** Resolves when the update is in the journal, or was refused; rejects when the database fails. */
  append(write: Write): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ write, resolve, reject });
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) await this.#writeBatch();
    this.#isWriting = false;
  }

  async #writeBatch(): Promise<void> {
    const batch = this.#take();
    try {
      const writes = batch.map(({ write }) => write);
      const written = await this.#append(this.#db, this.#draft, writes);
      for (const { write, resolve } of batch) {
        if (written === "closed") resolve({ ok: false, reason: "closed" });
        else {
          const seq = written.get(write.personId);
          if (seq === undefined) resolve({ ok: false, reason: "person_changed" });
          else resolve({ ok: true, seq });
        }
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  /** The next ones, each person with one epoch: the statement's answer does not tell two apart. */
  #take(): Waiting[] {
    const epochs = new Map<string, number | undefined>();
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    for (const waiting of this.#waiting) {
      const { personId, epoch } = waiting.write;
      const fits = !epochs.has(personId) || epochs.get(personId) === epoch;
      if (!fits || batch.length === BATCH) left.push(waiting);
      else {
        epochs.set(personId, epoch);
        batch.push(waiting);
      }
    }
    this.#waiting = left;
    return batch;
  }
}
