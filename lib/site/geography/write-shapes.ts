// Writes shapes.json anew: `npm run map`.
import { writeFileSync } from "node:fs";
import { drawShapes } from "./draw-shapes.ts";

const path = new URL("shapes.json", import.meta.url);
writeFileSync(path, `${JSON.stringify(drawShapes(), null, 2)}\n`);
