// Plain JavaScript without dependencies: `node bin/run.mjs db/scripts/url.ts …` installs what is
// missing, then runs a TypeScript file of the project on Node 24, and stays beside it, so that
// nothing is left behind however this ends.
import { spawn } from "node:child_process";
import { installIfNeeded } from "./install.mjs";
import { environment, node24 } from "./node.mjs";
import { root } from "./root.mjs";

/** Runs a file; the exit code of this process will be its exit code. */
export function runOnNode24(args, env = {}) {
  installIfNeeded();
  const node = node24();
  const child = spawn(node, args, {
    cwd: root,
    // The fourth is a channel that breaks when this process dies, which server.ts notices.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: environment(node, env),
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  // Started by npm, this ends with npm: a shell between the two may swallow a signal.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => {
      if (process.ppid !== parent) child.kill("SIGTERM");
    }, 500).unref();
  }
  child.once("error", (error) => {
    console.error(`${args[0]} could not be run: ${error.message}`);
    process.exitCode = 1;
  });
  child.once("exit", (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
    if (child.connected) child.disconnect();
  });
}

if (import.meta.filename === process.argv[1]) runOnNode24(process.argv.slice(2));
