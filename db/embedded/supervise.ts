import { launch, type ClusterOptions } from "./cluster.ts";

const RESTARTS_PER_MINUTE = 5;

/** A PostgreSQL that is started again when it ends by itself. */
export type Supervised = { readonly port: number; stop(): Promise<void> };

/**
 * Runs PostgreSQL, and runs it again on the same port when it dies under us. After several deaths
 * within a minute it gives up and calls `onLost`.
 */
export async function supervise(
  options: ClusterOptions,
  watch: {
    port: number | undefined;
    progress: (message: string) => void;
    onLost?: ((error: unknown) => void) | undefined;
  },
): Promise<Supervised> {
  let current = await launch(options, watch.port);
  const { port } = current;
  let stopping = false;
  let restarting = Promise.resolve();
  const deaths: number[] = [];

  const revive = async () => {
    deaths.push(Date.now());
    if (deaths.filter((at) => at > Date.now() - 60_000).length > RESTARTS_PER_MINUTE) {
      throw new Error(`The embedded PostgreSQL keeps ending; see ${options.logFile}.`);
    }
    watch.progress("The database ended unexpectedly; starting it again");
    current = await launch(options, port);
    guard();
  };
  const guard = () => {
    void current.exited.then(() => {
      if (stopping) return;
      restarting = revive().catch((error: unknown) => {
        if (!stopping) watch.onLost?.(error);
      });
    });
  };
  guard();

  return {
    port,
    async stop() {
      stopping = true;
      await restarting;
      await current.stop();
    },
  };
}
