// Whose word is taken for where a request comes from.
import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import type { Config } from "#lib/config.ts";

const CLAIMS = ["forwarded", "x-real-ip", "x-forwarded-host", "x-forwarded-proto"] as const;

/**
 * Rewrites a request's forwarding headers to what may be believed, so that everything behind (Next
 * included, which compares X-Forwarded-Host with the Origin of a server action) can rely on them:
 * X-Forwarded-For becomes the client's address alone, and a stranger's other claims are dropped.
 */
export function trustForwarding(trust: Config["trustProxy"]) {
  const isProxy = proxyTest(trust);
  return (request: IncomingMessage): void => {
    const peer = plain(request.socket.remoteAddress ?? "");
    const { headers } = request;
    const chain = [headers["x-forwarded-for"] ?? ""]
      .flat()
      .join(",")
      .split(",")
      .map((address) => plain(address.trim()))
      .filter((address) => isIP(address) !== 0);

    if (!isProxy(peer, 0)) {
      for (const header of CLAIMS) delete headers[header];
      headers["x-forwarded-for"] = peer;
      return;
    }
    // From the nearest outwards: the first one that is no proxy of ours is the client.
    let client = peer;
    for (let hop = 1; chain.length > 0 && isProxy(client, hop - 1); hop++) {
      client = chain.pop() ?? client;
    }
    headers["x-forwarded-for"] = client;
  };
}

function proxyTest(trust: Config["trustProxy"]): (address: string, hop: number) => boolean {
  switch (trust.kind) {
    case "none":
      return () => false;
    case "hops":
      return (_address, hop) => hop < trust.hops;
    case "addresses": {
      const list = new BlockList();
      for (const entry of trust.addresses) {
        const [address = "", bits] = entry.split("/");
        const family = isIP(address) === 6 ? "ipv6" : "ipv4";
        if (bits === undefined) list.addAddress(address, family);
        else list.addSubnet(address, Number(bits), family);
      }
      return (address) =>
        isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
    }
  }
}

/** An IPv4 address that came over an IPv6 socket, in its usual form. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
