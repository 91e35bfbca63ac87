import pg from "pg";
import { isMigrated } from "#db/migrate.ts";
import type { Part } from "./compose.ts";

/** What readiness depends on, set while the server starts and stops. */
export type Progress = {
  /** The application's, once its migrations are applied. */
  databaseUrl: string | undefined;
  isRecordLoaded: boolean;
  isServing: boolean;
};

/**
 * `/healthz`: the process lives. `/readyz`: the database answers, its migrations are applied, the
 * record is loaded and the server is not stopping; says which is missing with status 503.
 */
export function healthPart(progress: Progress): Part {
  let pool: pg.Pool | undefined;
  const ask = (url: string) => {
    // Of its own, so that a busy application pool doesn't make the process look dead.
    pool ??= new pg.Pool({
      connectionString: url,
      max: 1,
      connectionTimeoutMillis: 2_000,
      query_timeout: 2_000,
    }).on("error", () => {});
    return isMigrated(pool);
  };
  return {
    name: "health",
    async handle(request, response) {
      const path = request.url?.split("?")[0];
      if (path !== "/healthz" && path !== "/readyz") return false;
      if (path === "/healthz") {
        reply(200, { alive: true });
        return true;
      }
      const checks = {
        database: false,
        migrated: false,
        record: progress.isRecordLoaded,
        serving: progress.isServing,
      };
      if (progress.databaseUrl) {
        try {
          checks.migrated = await ask(progress.databaseUrl);
          checks.database = true;
        } catch {
          // Not reachable, which is what is reported.
        }
      }
      const ready = Object.values(checks).every(Boolean);
      reply(ready ? 200 : 503, { ready, ...checks });
      return true;

      function reply(status: number, body: object) {
        response.writeHead(status, {
          "content-type": "application/json",
          "cache-control": "no-store",
        });
        response.end(request.method === "HEAD" ? undefined : JSON.stringify(body));
      }
    },
    stop: async () => pool?.end(),
  };
}
