import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** An SMTP server that takes every mail and keeps it, raw. */
export async function receiveMail(): Promise<{
  url: string;
  mails: string[];
  close(): Promise<void>;
}> {
  const mails: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    converse(socket, mails);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function converse(socket: Socket, mails: string[]) {
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
      if (isData) mails.push(part);
      if (/^QUIT/i.test(part) && !isData) return void socket.end("221 bye\r\n");
      isData = !isData && /^DATA/i.test(part);
      say(isData ? "354 go on" : "250 ok");
    }
  });
}
