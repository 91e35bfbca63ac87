import { listEntries } from "#lib/site/api/entries.ts";

export const dynamic = "force-dynamic";

export const GET = listEntries;
