import { eq } from "drizzle-orm";
import { appDb } from "#db/client.ts";
import { recordSettings } from "#db/schema.ts";
import { DEMO_PEOPLE } from "#db/seed/demo.ts";
import { createSetupLink } from "#lib/auth/accept-link.ts";
import type { Config } from "#lib/config.ts";

/**
 * What the console says once Ratify serves: where, and how to get in. The demonstration's accounts
 * are named only where the embedded database holds it; anywhere else the first admin gets a link
 * that works once.
 */
export async function greeting(config: Config): Promise<string> {
  const lines = ["", `Ratify is ready: ${config.publicUrl}`];
  if (config.isEmbedded && (await isDemonstration())) {
    lines.push("", `Sign in at ${config.publicUrl}/sign-in as one of`);
    for (const { email, password, roles } of Object.values(DEMO_PEOPLE)) {
      lines.push(`  ${email.padEnd(32)} ${password.padEnd(20)} ${roles.join(", ")}`);
    }
  } else {
    const link = await createSetupLink(appDb());
    if (link) lines.push("", "Nobody is an admin yet. This link makes one, once:", `  ${link}`);
  }
  return [...lines, ""].join("\n");
}

async function isDemonstration(): Promise<boolean> {
  return (await appDb().$count(recordSettings, eq(recordSettings.key, "demo"))) > 0;
}
