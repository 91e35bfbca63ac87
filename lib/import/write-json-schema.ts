// `npm run import:schema`: writes docs/import-format.schema.json anew from the kinds.
import { writeFile } from "node:fs/promises";
import { format } from "prettier";
import { importJsonSchema } from "./format.ts";

const path = new URL("../../docs/import-format.schema.json", import.meta.url);
await writeFile(
  path,
  await format(JSON.stringify(importJsonSchema()), { parser: "json", printWidth: 100 }),
);
