// A client that keeps to no rules: it sends whatever bytes a test gives it.
import { documentName, type DraftName } from "../document-name.ts";
import { socketWith } from "./visitors.ts";

const varUint = (value: number): number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...varUint(Math.floor(value / 128))];
const sized = (bytes: Uint8Array): number[] => [...varUint(bytes.length), ...bytes];
const text = (words: string): number[] => sized(new TextEncoder().encode(words));

/** Messages of Hocuspocus, written out. */
export const messages = (draft: DraftName) => {
  const address = text(documentName(draft));
  const frame = (...parts: number[][]) => new Uint8Array([address, ...parts].flat());
  return {
    auth: (token: string) => frame([2, 0], text(token), text("4.8.0")),
    update: (update: Uint8Array) => frame([0, 2], sized(update)),
    secondStep: (update: Uint8Array) => frame([0, 1], sized(update)),
    awareness: (update: Uint8Array) => frame([1], sized(update)),
    stateless: (payload: string) => frame([5], text(payload)),
    ofType: (type: number) => frame([type]),
  };
};

export type RawClient = {
  send(message: Uint8Array): void;
  /** Resolves when a message contains these words. */
  hear(words: string): Promise<void>;
  readonly closed: Promise<{ code: number; reason: string }>;
  close(): void;
};

/** Opens a socket with these headers; rejects if the server refuses the upgrade. */
export async function openRaw(url: string, headers: Record<string, string>): Promise<RawClient> {
  const socket = new (socketWith(headers))(url);
  socket.binaryType = "arraybuffer";
  const heard: string[] = [];
  const waiting = new Set<() => void>();
  socket.addEventListener("message", ({ data }) => {
    heard.push(Buffer.from(data as ArrayBuffer).toString("latin1")); // as binaryType asks
    for (const look of waiting) look();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.addEventListener("close", ({ code, reason }) => resolve({ code, reason }));
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("error", () => reject(new Error("The upgrade was refused.")));
  });
  return {
    send: (message) => socket.send(message as Uint8Array<ArrayBuffer>), // never a shared buffer
    hear: (words) =>
      new Promise((resolve) => {
        const look = () => {
          if (!heard.some((message) => message.includes(words))) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    closed,
    close: () => socket.close(),
  };
}
