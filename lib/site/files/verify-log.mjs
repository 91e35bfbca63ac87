// Verifies the public log of a record, with Node from version 18 on and nothing else:
//
//   node verify-log.mjs https://record.example
//
// It prints the number and the hash of the last link. Keep them, and give them the next time:
//
//   node verify-log.mjs https://record.example 120 5f1d…
//
// It then also proves that nothing before that link has been rewritten since.
import { createHash } from "node:crypto";

const [base, keptSeq, keptHash] = process.argv.slice(2);
if (!base) stop("Say whose log to verify: node verify-log.mjs https://record.example");

const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
const withheld = new Map();
let seq = 0;
let hash = "0".repeat(64);
let metKept = keptSeq === undefined;
let address = new URL("/api/v1/log?limit=1000", base);
let head;

while (address) {
  const answer = await fetch(address);
  if (!answer.ok) stop(`${address} answers ${answer.status}.`);
  const { data, next, head: last } = await answer.json();
  for (const link of data) verify(link);
  head = last;
  address = next && new URL(new URL(next).search, address);
}
if (seq !== head.seq || hash !== head.hash) stop(`The log ends at ${seq}, but says ${head.seq}.`);
if (!metKept) stop(`Link ${keptSeq} is gone: the log has become shorter.`);
for (const [revision, at] of withheld) {
  stop(`Link ${at} withholds its words, but nothing withdrew its revision ${revision}.`);
}
console.log(`All ${seq} links hold. The last one: ${seq} ${hash}`);

/** A link names the hash of the link before, and its own hash is that of both. */
function verify(link) {
  if (link.seq !== seq + 1) stop(`Link ${seq + 1} is missing.`);
  if (link.prevHash !== hash) stop(`Link ${link.seq} does not follow from the one before.`);
  seq = link.seq;
  hash = link.hash;
  if (keptSeq === String(seq)) {
    if (keptHash !== hash) stop(`Link ${seq} is not the one that was kept.`);
    metKept = true;
  }
  if (link.body === null) {
    // The note of a version that was withdrawn is withdrawn with it. Its hash holds its place, and a
    // link further on, which is verified in full, must have withdrawn that version.
    withheld.set(link.withheld.revision, seq);
    return;
  }
  if (sha256(link.prevHash + link.body) !== hash) stop(`Link ${seq} has been changed.`);
  const told = JSON.parse(link.body);
  if (told.seq !== seq) stop(`Link ${seq} says that it is link ${told.seq}.`);
  if (["publication_retracted", "revision_redacted"].includes(told.type)) {
    withheld.delete(told.revision);
  }
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
