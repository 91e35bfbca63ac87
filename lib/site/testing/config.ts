import { publishConfig, readSettings, type DatabaseUrls } from "#lib/config.ts";

/** Makes a configuration known by which reads of the site work over a test's database. */
export function publishTestConfig(databaseUrls: DatabaseUrls): void {
  const { database: _, ...settings } = readSettings({ PUBLIC_URL: "http://record.example" });
  publishConfig({ ...settings, databaseUrls, authSecret: "", isEmbedded: true });
}
