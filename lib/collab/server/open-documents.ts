// What the server knows of each document that it has in memory, and what it does for it on the side.
import type { Document } from "@hocuspocus/server";
import type { Db } from "#db/client.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { DraftName } from "../document-name.ts";
import { noteDraft } from "../drafts.ts";
import { applyAll, compact, readUpdates, type appendUpdates } from "../journal.ts";
import { readContent } from "../layout.ts";
import { JournalWriter } from "./journal-writer.ts";
import { SocketRefusal } from "./refusal.ts";
import { Trial } from "./trial.ts";

/** Rows after which a draft's journal is folded while it is open. */
const FOLD_AFTER = 200;
/** How long after a change the lists of the desk are told, in milliseconds. */
const COUNT_AFTER = 1_000;

/** The origin of what comes from the journal: Hocuspocus broadcasts it, and stores nothing. */
const FROM_JOURNAL = { source: "local", skipStoreHooks: true } as const;

export type Background = (name: string, work: () => Promise<unknown>) => void;

/** One document in memory. */
export class OpenDocument {
  readonly draft: DraftName;
  readonly trial: Trial;
  readonly writer: JournalWriter;
  readonly #db: Db;
  readonly #kind: KindName;
  readonly #document: Document;
  readonly #background: Background;
  /** Rows beside the snapshot, as far as known. */
  #rows = 0;
  #counting: NodeJS.Timeout | undefined;

  constructor(made: {
    db: Db;
    draft: DraftName;
    kind: KindName;
    document: Document;
    background: Background;
    append: typeof appendUpdates;
  }) {
    this.#db = made.db;
    this.draft = made.draft;
    this.#kind = made.kind;
    this.#document = made.document;
    this.#background = made.background;
    this.trial = new Trial(made.document);
    this.writer = new JournalWriter(made.db, made.draft, made.append);
  }

  /** An update was journalled. */
  noteAppended(): void {
    this.#rows += 1;
    if (this.#rows >= FOLD_AFTER) {
      this.#rows = 0;
      this.#background("Folding a journal", () => compact(this.#db, this.draft));
    }
    this.#counting ??= setTimeout(() => {
      this.#counting = undefined;
      this.#count();
    }, COUNT_AFTER);
  }

  #count(): void {
    const content = readContent(this.#kind, this.#document);
    this.#background("Counting a draft", () => noteDraft(this.#db, this.draft, content));
  }

  /** Takes in what the journal has and the document lacks. Throws a SocketRefusal if the draft is gone. */
  async refresh(): Promise<void> {
    const stored = await readUpdates(this.#db, this.draft);
    if (!stored) throw new SocketRefusal("not_found");
    applyAll(this.#document, stored.updates, FROM_JOURNAL);
    this.#rows = stored.rows;
  }

  /** The last person has left. */
  close(): void {
    if (this.#counting) {
      clearTimeout(this.#counting);
      this.#count();
    }
    if (this.#rows > 0) {
      this.#background("Folding a journal", () => compact(this.#db, this.draft));
    }
  }
}
