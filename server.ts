// Ratify's process: one http server, and everything behind it. Start it with `npm start`.
import { run } from "./lib/server/run.ts";

const isDevelopment = process.env.NODE_ENV === "development";
const began = performance.now();
const progress = (message: string) => {
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5);
  console.log(`${seconds} s  ${message}`);
};

let stopping = false;
async function stop(reason: string, exitCode: number) {
  // Ctrl-C comes twice: from the terminal to the whole group, and forwarded by bin/start.mjs.
  if (stopping) return;
  stopping = true;
  // Whatever hangs, the process is gone before the 20 seconds that a supervisor waits.
  setTimeout(() => process.exit(1), 19_500).unref();
  console.log(`\nStopping: ${reason}`);
  await server.stop();
  process.exit(exitCode);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => void stop(signal, 0));
}
// The parent holds the other end of this channel; its death must not leave us behind.
process.on("disconnect", () => void stop("the process that started it has ended", 0));
process.on("uncaughtException", (error) => {
  console.error("An error that nothing caught ends the process:", error);
  void stop("after an error", 1);
});
process.on("unhandledRejection", (error) =>
  console.error("A rejection that nothing caught:", error),
);

const server = run({
  isDevelopment,
  progress,
  onLost: (error) => {
    console.error("The database is lost:", error);
    void stop("without a database", 1);
  },
});

server.started.then(console.log, (error: unknown) => {
  if (stopping) return;
  // These say in words what a person has to do; a stack would bury it.
  const told = ["ConfigError", "DatabaseInUseError", "DatabaseSetupError", "MigrationError"];
  console.error(error instanceof Error && told.includes(error.name) ? error.message : error);
  void stop("it could not start", 1);
});
