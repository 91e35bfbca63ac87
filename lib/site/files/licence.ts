import { config } from "#lib/config.ts";
import type { Say } from "../words/messages.ts";

/** Under which licence the record and its words may be used, or that none is stated. */
export function licenceInWords(say: Say): string {
  const { dataLicence: licence } = config();
  return licence ? say("download.licence", { licence }) : say("download.noLicence");
}
