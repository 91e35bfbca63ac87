import { headers } from "next/headers";
import { cache } from "react";
import { localeIn } from "./asked.ts";
import type { Locale } from "../words/locales.ts";

/** The language in which a page is asked for. */
export const askedLocale = cache(async (): Promise<Locale> => localeIn(await headers()));
