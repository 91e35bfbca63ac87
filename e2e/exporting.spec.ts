// An admin takes the whole record away, and the log tells.
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/story.ts";

test("an admin takes everything away, and the log as a table", async ({ openAs }) => {
  const page = await openAs("admin", "/desk/exports");
  await expectAccessible(page);
  const [everything] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download everything" }).click(),
  ]);
  expect(everything.suggestedFilename()).toMatch(/^ratify-\d{4}-\d{2}-\d{2}\.jsonl\.gz$/);
  const lines = gunzipSync(await readFile(await everything.path()))
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { table: string; row: Record<string, unknown> });
  const tables = new Set(lines.map(({ table }) => table));
  for (const table of ["revisions", "source_versions", "events", "people", "drafts"])
    expect(tables).toContain(table);
  expect(lines.some(({ row }) => "password_hash" in row)).toBe(false);

  await page.goto("/desk/log?topic=people");
  await expect(page.getByText("took a copy of everything on record").first()).toBeVisible();
  const [table] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as CSV" }).click(),
  ]);
  const text = await readFile(await table.path(), "utf8");
  expect(text.split("\r\n")[0]).toBe("number,at,type,person,what,entry,entry_id");
  expect(text).toContain(",record_exported,");
  expect(text).not.toContain(",revision_published,");
});

test("nobody else takes anything away", async ({ openAs }) => {
  const page = await openAs("secondEditor", "/desk/exports");
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  for (const [address, method] of [
    ["/desk/exports/everything", "POST"],
    ["/desk/log/csv", "GET"],
  ] as const) {
    const answer = await page.request.fetch(address, { method });
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).not.toContain("revision_published");
  }
});
