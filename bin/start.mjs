// `npm start`, and with --dev `npm run dev`.
import { runOnNode24 } from "./run.mjs";

const isDevelopment = process.argv.includes("--dev");
runOnNode24(["server.ts"], { NODE_ENV: isDevelopment ? "development" : "production" });
