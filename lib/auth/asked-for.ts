/** The header in which proxy.ts hands on the address that was asked for. */
export const ASKED_FOR = "x-ratify-asked-for";
