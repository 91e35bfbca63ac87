// Apart from the other addresses, which components use too: a component may not reach the configuration.
import { config } from "#lib/config.ts";
import { withQuery } from "./addresses.ts";

/** The absolute address of a path of the site. */
export const absolute = (path: string): string => new URL(path, config().publicUrl).href;

/** Makes absolute addresses that keep the instant. */
export const linksAt =
  (asOf: string | undefined) =>
  (path: string): string =>
    absolute(withQuery(path, { asOf }));
