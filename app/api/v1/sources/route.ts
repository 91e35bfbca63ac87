import { listSources } from "#lib/site/api/sources.ts";

export const dynamic = "force-dynamic";

export const GET = listSources;
