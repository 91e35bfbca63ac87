import { noFile } from "#lib/site/files/files.ts";

export const dynamic = "force-dynamic";

// The press leads every address of data here that nothing else answers.
export const GET = noFile;
