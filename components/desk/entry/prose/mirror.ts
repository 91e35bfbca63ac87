import * as Y from "yjs";

/** A document that follows another one and never writes back: what a reader's editor is bound to. */
export function mirrorOf(doc: Y.Doc): { mirror: Y.Doc; stop: () => void } {
  const mirror = new Y.Doc();
  Y.applyUpdate(mirror, Y.encodeStateAsUpdate(doc));
  const follow = (update: Uint8Array) => Y.applyUpdate(mirror, update);
  doc.on("update", follow);
  return {
    mirror,
    stop: () => {
      doc.off("update", follow);
      mirror.destroy();
    },
  };
}
