import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/**
 * What the server does with a mail: takes it; says nothing once it has all of it; or one line and nothing more. Or what
 * it replies to a command, the point being the mail itself.
 */
export type Manner =
  | "takes"
  | "hangs"
  | "drips"
  | { [Command in "EHLO" | "AUTH" | "MAIL" | "RCPT" | "DATA" | "."]?: string };

/** Servers that do not take a mail, for the time being and for ever. */
export const DEFERS = { RCPT: "451 4.7.1 <somebody@example.org> come back later" };
export const REFUSES = { RCPT: "550 5.1.1 <somebody@example.org> is not known here" };

/** An SMTP server that keeps every mail that it takes, raw. `manner` can be changed at any time. */
export type Receiver = {
  url: string;
  mails: string[];
  manner: Manner;
  /** How many mails it was offered, taken or not. */
  offered: number;
  close(): Promise<void>;
};

/** Starts such a server. */
export async function receiveMail(manner: Manner = "takes"): Promise<Receiver> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    converse(socket, receiver);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP
  const receiver: Receiver = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    manner,
    offered: 0,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return receiver;
}

function converse(socket: Socket, receiver: Receiver) {
  let text = "";
  let isData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say("220 ready");
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    text += chunk.toString("utf8");
    for (;;) {
      const end = text.indexOf(isData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const part = text.slice(0, end);
      text = text.slice(end + (isData ? 5 : 2));
      if (/^QUIT/i.test(part) && !isData) return void socket.end("221 bye\r\n");
      if (/^RCPT/i.test(part) && !isData) receiver.offered++;
      const reply = replyOf(receiver.manner, isData ? "." : part.slice(0, 4).toUpperCase());
      if (reply !== undefined) {
        isData = false;
        say(reply);
        continue;
      }
      if (isData) {
        if (receiver.manner === "hangs") return;
        // A tarpit: never silent for long, and never done.
        if (receiver.manner === "drips") return drip(socket);
        receiver.mails.push(part);
      }
      isData = !isData && /^DATA/i.test(part);
      say(isData ? "354 go on" : "250 ok");
    }
  });
}

const replyOf = (manner: Manner, command: string): string | undefined =>
  typeof manner === "string" ? undefined : new Map(Object.entries(manner)).get(command);

function drip(socket: Socket) {
  const dripping = setInterval(() => socket.write("250-wait\r\n"), 20);
  socket.on("close", () => clearInterval(dripping));
}
