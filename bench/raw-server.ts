// The floor that the press is measured against: node:http, the same bytes, the same headers, nothing else.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

process.once("message", (message) => {
  const { headers, body } = message as { headers: Record<string, string>; body: string }; // from bench/public.ts
  const bytes = Buffer.from(body, "base64");
  const server = createServer((_request, response) => {
    response.writeHead(200, headers);
    response.end(bytes);
  });
  server.listen(0, "127.0.0.1", () => {
    process.send?.((server.address() as AddressInfo).port); // it listens on TCP
  });
});
process.once("disconnect", () => process.exit());
