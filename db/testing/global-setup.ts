import { startTestPostgres } from "./postgres.ts";

/** Vitest: one PostgreSQL for the whole run. */
export default async function setup() {
  const { stop } = await startTestPostgres();
  return stop;
}
