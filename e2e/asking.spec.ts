import { expect, test } from "./support/story.ts";

test("an editor asks a named colleague to review, and another takes it over", async ({
  openAs,
  record,
}) => {
  const entry = await record.aDraft("Asked for by name");
  const editor = await openAs("editor", `${entry.desk}/submit`);
  await editor.getByLabel("Change note").fill("For Tom to read.");
  await editor.getByRole("button", { name: "Continue" }).click();
  await editor.getByLabel("Ask somebody to review it").selectOption("Tom Aldous");
  await editor.getByRole("button", { name: "Submit for review" }).click();
  const whose = editor.getByRole("region", { name: "Who reviews it" });
  await expect(whose).toContainText("Tom Aldous is asked to review it, by Demo editor");

  const tom = await openAs("secondReviewer");
  const asked = tom
    .getByRole("region", { name: /^To review/ })
    .getByRole("listitem")
    .first();
  await expect(asked).toContainText(entry.title);
  await expect(asked).toContainText("Asked of you");

  const reviewer = await openAs("reviewer", "/desk/queue");
  const row = reviewer.getByRole("row").filter({ hasText: entry.title });
  await expect(row).toContainText("Tom Aldous");
  await row.getByRole("link", { name: entry.title }).click();
  await reviewer.getByRole("button", { name: "Take over the review" }).click();
  await expect(reviewer.getByRole("status").filter({ hasText: "yours to review" })).toBeVisible();
  await expect(reviewer.getByRole("region", { name: "Who reviews it" })).toContainText(
    "You have taken the review over",
  );

  await tom.reload();
  await expect(
    tom
      .getByRole("region", { name: /^To review/ })
      .getByRole("listitem")
      .filter({ hasText: entry.title }),
  ).toContainText("Demo reviewer is asked to review it");
  await tom.goto(`${entry.desk}/history`);
  await expect(tom.getByRole("main")).toContainText(
    "Demo reviewer took over the review of revision 1 from Tom Aldous.",
  );
});
