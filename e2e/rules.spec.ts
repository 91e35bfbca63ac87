import { addCitation, removeCitation } from "#lib/collab/layout.ts";
import { reviewOn, submitOn } from "./pages/review.ts";
import { expect, test } from "./support/story.ts";

// A rule is everybody's: these stories come one after the other, and leave it as it was.
test.describe.configure({ mode: "serial" });
test.afterAll(({ record }) => record.firstRule("pledge"));

test("an admin asks for two approvals of pledges, and only then can one be published", async ({
  openAs,
  record,
}) => {
  const admin = await openAs("admin", "/desk");
  await admin
    .getByRole("navigation", { name: "Desk" })
    .getByRole("link", { name: "Rules" })
    .click();
  await expect(admin.getByRole("heading", { name: "Rules", level: 1 })).toBeVisible();
  await admin.getByRole("table").getByRole("link", { name: "Pledges", exact: true }).click();
  await admin.getByRole("radio", { name: "Two" }).check();
  await admin.getByRole("button", { name: "Set the rule" }).click();
  await expect(admin.getByRole("alert", { name: "There is a problem" })).toContainText("Say why");
  await expect(admin.getByRole("radio", { name: "Two" })).toBeChecked();
  await admin.getByLabel("Why", { exact: true }).fill("A promise is looked at twice");
  await admin.getByRole("button", { name: "Set the rule" }).click();
  await expect(
    admin.getByRole("status").filter({ hasText: "The rule for pledges is set" }),
  ).toBeVisible();
  await expect(admin.getByRole("row", { name: /^Pledges/ })).toContainText("2");

  const pledge = await record.aPledge("A company for the force");
  const editor = await openAs("editor", `${pledge.desk}/submit`);
  await expect(editor.getByRole("main")).toContainText("2 of them must approve.");
  const address = await submitOn(editor, pledge, "A first account.");

  const first = reviewOn(await openAs("reviewer", address));
  await expect(first.page.getByText(/2 approvals are needed/).first()).toBeVisible();
  await first.page.getByRole("button", { name: "Choose all" }).click();
  await first.page.getByRole("button", { name: "All supported" }).click();
  await expect(first.progress).toHaveAttribute("aria-valuetext", /^(\d) of \1 checked/);
  await first.approve.click();
  await expect(first.page.getByRole("status").filter({ hasText: "Approved by you" })).toBeVisible();
  const standing = "1 of 2 approvals, by Demo reviewer; one more is needed";
  await expect(first.page.getByText(standing).first()).toBeVisible();
  await expect(first.publish).toHaveCount(0);
  await expect(first.approve).toHaveAccessibleDescription(
    /You have approved this revision already/,
  );

  // It waits for somebody else now, and says whose approval it has.
  const tom = await openAs("secondReviewer", "/desk/queue");
  await expect(tom.getByRole("row").filter({ hasText: pledge.title })).toContainText(standing);
  await tom.getByRole("link", { name: pledge.title }).click();
  const second = reviewOn(tom);
  await second.approve.click();
  await expect(tom.getByRole("status").filter({ hasText: "Publish it now" })).toBeVisible();
  await second.publish.click();
  await expect(tom.getByRole("status").filter({ hasText: "Readers see it" })).toBeVisible();

  await admin.goto("/desk/log?topic=rules");
  await expect(admin.getByRole("main")).toContainText(
    "changed the rule for “Pledges” to 2 approvals, published apart; no warning blocks: “A promise is looked at twice”",
  );
});

test("the last approval publishes, and a warning stops a submission, where the rule says so", async ({
  openAs,
  openAsReader,
  record,
}) => {
  const admin = await openAs("admin", "/desk/rules/pledge");
  await admin.getByRole("radio", { name: "One" }).check();
  await admin.getByRole("radio", { name: "At once" }).check();
  await admin.getByRole("checkbox", { name: "A citation without a quote" }).check();
  await admin.getByLabel("Why", { exact: true }).fill("Faster, and nothing unquoted");
  await admin.getByRole("button", { name: "Set the rule" }).click();
  await expect(admin.getByRole("status").filter({ hasText: "is set" })).toBeVisible();

  const pledge = await record.aPledge("A brigade for the force");
  const { id: source } = await record.aSource();
  await record.write(pledge, "editor", (doc) => addCitation(doc, "summary", { source }, "bare"));
  const editor = await openAs("editor", `${pledge.desk}/submit`);
  await expect(editor.getByRole("heading", { name: "One thing stands in the way" })).toBeVisible();
  await expect(editor.getByRole("button", { name: "Continue" })).toBeDisabled();
  await editor.getByRole("link", { name: /^Summary: A citation has no quote/ }).click();
  await expect(editor).toHaveURL(/#.*summary/);

  await record.write(pledge, "editor", (doc) => removeCitation(doc, "bare"));
  const address = await submitOn(editor, pledge, "A first account.");
  const reviewer = await openAs("reviewer", address);
  await reviewer.getByRole("button", { name: "Choose all" }).click();
  await reviewer.getByRole("button", { name: "All supported" }).click();
  await reviewer.getByRole("button", { name: "Approve and publish" }).click();
  await expect(
    reviewer.getByRole("status").filter({ hasText: "Approved and published" }),
  ).toBeVisible();
  const reader = await openAsReader(pledge.path);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(pledge.title);
});
