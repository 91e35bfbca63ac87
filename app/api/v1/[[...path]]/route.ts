import { respond } from "#lib/site/api/respond.ts";

export const dynamic = "force-dynamic";

export const GET = respond;
