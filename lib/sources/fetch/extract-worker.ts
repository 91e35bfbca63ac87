// Reads one page in a thread of its own, so that a hostile one holds up nobody, and ends with it.
import { parentPort, workerData } from "node:worker_threads";
import { decodePage } from "./decode.ts";
import { extractHtml, extractText } from "./extract.ts";
import type { PageBytes } from "./extract-apart.ts";

const { bytes, kind, charset } = workerData as PageBytes; // given by extract-apart.ts alone
const words = decodePage(bytes, charset);
parentPort?.postMessage(kind === "html" ? extractHtml(words) : extractText(words));
