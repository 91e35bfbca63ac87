// When are two addresses the same page? Pure: nothing here opens an address.

/** Parameters that say how a reader came to a page and not which page it is. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|mkt_tok|_ga|_gl|ref_src|ref_url|cmpid|cmp|ns_\w+|at_(medium|campaign|custom\d|link\w*|format|ptr_name|bbc_team)|smid|smtyp|guccounter|guce_\w+|xtor|ito|ocid|soc_(src|trk)|spm|sh)$/i;

const LONGEST = 2000;

/**
 * The key under which an address is known: host, path and telling parameters, without scheme,
 * "www.", tracking and fragment. Undefined for anything that is no http(s) address, or carries a password.
 */
export function urlKey(address: string): string | undefined {
  const url = webAddress(address);
  if (!url) return undefined;
  const telling = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  // Sorted by name and value, for the order of parameters does not tell pages apart.
  const query = telling
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .toSorted()
    .join("&");
  const host = url.host.replace(/^www\./, "");
  const path = url.pathname.replace(/\/+$/, "");
  return `${host}${path}${query ? `?${query}` : ""}`;
}

/** The address without what says how a reader came to it; as it is where that is no web address. */
export function withoutTracking(address: string): string {
  const url = webAddress(address);
  if (!url) return address;
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length === 0) return address;
  for (const name of tracking) url.searchParams.delete(name);
  return url.href;
}

/** The address as it may be stored and linked: http(s) only, without a password. Undefined for anything else. */
export function webAddress(address: string): URL | undefined {
  const typed = address.trim();
  if (typed.length > LONGEST || !URL.canParse(typed)) return undefined;
  const url = new URL(typed);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  if (url.username || url.password || !url.hostname) return undefined;
  return url;
}
