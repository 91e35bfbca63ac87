import ipaddr from "ipaddr.js";

/** Where a page may be fetched from. */
export type AddressPolicy = {
  /** Whether a connection may be made to this IP address. */
  mayConnect: (address: string) => boolean;
  /** Whether an address on the web may name this port; "" is its scheme's own. */
  mayName: (port: string) => boolean;
};

/** The public internet and nothing else: neither this machine nor its network, nor what leads there by another form. */
export const PUBLIC_ADDRESSES: AddressPolicy = {
  mayConnect: isPublic,
  mayName: (port) => port === "",
};

/** The part of IPv6 that is given out on the internet (RFC 4291); everything else is for special use. */
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // Takes ::ffff:127.0.0.1 for the 127.0.0.1 that it reaches.
  const known = ipaddr.process(address);
  // Tunnels and translations (6to4, Teredo, NAT64) have ranges of their own, and so are not "unicast".
  if (known.range() !== "unicast") return false;
  return known.kind() === "ipv4" || known.match(GLOBAL_UNICAST);
}
