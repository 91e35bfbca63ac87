import type { Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

/** Whether the transaction only shows what came from elsewhere: loading, a colleague's edit, or Yjs' own undo. */
export const isFromElsewhere = (transaction: Transaction): boolean =>
  Boolean(transaction.getMeta(ySyncPluginKey)?.isChangeOrigin);
