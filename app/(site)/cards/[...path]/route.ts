import { card } from "#lib/site/files/files.ts";

export const dynamic = "force-dynamic";

export const GET = card;
