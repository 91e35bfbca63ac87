import { archive } from "#lib/site/files/files.ts";

export const dynamic = "force-dynamic";

export const GET = archive;
