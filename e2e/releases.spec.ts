import { leafTo } from "./support/leaf-to.ts";
import { expect, test } from "./support/story.ts";

test("a pledge and the meeting that it was made at are looked at and released together", async ({
  openAs,
  openAsReader,
  record,
}) => {
  const meeting = await record.aDraft("A summit in Copenhagen");
  const pledge = await record.aPledge("A battalion for the force", meeting);
  const note = `What was promised at ${meeting.title}.`;
  const [ofMeeting, ofPledge] = [await record.submit(meeting), await record.submit(pledge)];
  await record.approve(ofMeeting);
  await record.approve(ofPledge);

  // Begun from the page of what shall go out.
  const desk = await openAs("reviewer", `${pledge.desk}/review/${ofPledge.number}`);
  await desk.getByRole("link", { name: "Begin a release with it" }).click();
  await desk.getByLabel("Name").fill(`What came of ${meeting.title}`);
  await desk.getByLabel("Public note").fill(note);
  await desk.getByRole("button", { name: "Begin it" }).click();
  await expect(desk.getByRole("row").filter({ hasText: pledge.title })).toContainText("Ready");

  // What it links to is offered.
  const offered = desk.getByRole("listitem").filter({ hasText: meeting.title });
  await expect(offered).toContainText("Something in this release links to it");
  await offered.getByRole("button", { name: `Add ${meeting.title}` }).click();
  await expect(desk.getByRole("row").filter({ hasText: meeting.title })).toContainText("Ready");
  await expect(desk.getByRole("heading", { name: "What belongs with it" })).toHaveCount(0);

  // The whole site as it would be, from page to page.
  await desk.getByRole("link", { name: "See the site with it" }).click();
  await expect(desk.getByText("Readers see none of this yet.")).toBeVisible();
  const sections = desk.getByRole("navigation", { name: "Sections" });
  await sections.getByRole("link", { name: "Meetings" }).click();
  await (await leafTo(desk, meeting.title)).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(meeting.title);
  await desk.getByRole("link", { name: pledge.title }).first().click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(pledge.title);
  const before = await openAsReader(pledge.path);
  await expect(before.getByText(pledge.title)).toHaveCount(0);
  await before.goto("/meetings");
  await expect(before.getByText(meeting.title)).toHaveCount(0);

  await desk.getByRole("link", { name: "Back to the release" }).click();
  await desk.getByRole("button", { name: "Publish all 2 now" }).click();
  await expect(desk.getByRole("status").filter({ hasText: "Published" })).toBeVisible();

  const reader = await openAsReader(pledge.path);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(pledge.title);
  await reader.getByRole("link", { name: meeting.title }).first().click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(meeting.title);
  await reader.goto("/changes");
  const changes = reader.getByRole("listitem").filter({ hasText: note });
  await expect(changes).toHaveCount(2);
  await reader.goto(`${pledge.path}/history`);
  await expect(reader.getByRole("row").filter({ hasText: "Version 1" })).toContainText(
    `Published together with others: ${note}`,
  );
});

test("where one of two can no longer be published, nothing is", async ({
  openAs,
  openAsReader,
  record,
}) => {
  const [one, two] = [await record.aDraft("The first of two"), await record.aDraft("The other")];
  const [ofOne, ofTwo] = [await record.submit(one), await record.submit(two)];
  await record.approve(ofOne);
  await record.approve(ofTwo);
  const desk = await openAs("reviewer", "/desk/releases/new");
  await desk.getByLabel("Name").fill(`Both of them: ${one.title}`);
  await desk.getByRole("button", { name: "Begin it" }).click();
  for (const { title } of [one, two]) {
    const box = desk.getByLabel("Approved, and not public yet");
    const option = box.getByRole("option", { name: title });
    await box.selectOption((await option.textContent()) ?? "");
    await desk.getByRole("button", { name: "Add", exact: true }).last().click();
    await expect(desk.getByRole("row").filter({ hasText: title })).toContainText("Ready");
  }
  const address = desk.url();

  // Tom finds that he was wrong, while the release is open elsewhere.
  const tom = await openAs("secondReviewer", `${two.desk}/review/${ofTwo.number}`);
  await tom.getByText("Revoke the approval…").click();
  await tom.getByLabel("Why is the approval revoked?").fill("The quote is of another day.");
  await tom.getByRole("button", { name: "Revoke the approval" }).click();
  await expect(tom.getByRole("status").filter({ hasText: "revoked" })).toBeVisible();

  await desk.getByRole("button", { name: "Publish all 2 now" }).click();
  const problem = desk.getByRole("alert", { name: "There is a problem" });
  await expect(problem).toContainText(`“${two.title}”, revision 1: Its approval was revoked.`);
  for (const { path, title } of [one, two]) {
    const reader = await openAsReader(path);
    await expect(reader.getByText(title)).toHaveCount(0);
  }

  await desk.goto(address);
  const stopped = desk.getByRole("row").filter({ hasText: two.title });
  await expect(stopped).toContainText("Its approval was revoked.");
  await expect(desk.getByRole("button", { name: "Publish now" })).toBeDisabled();
  await stopped.getByRole("button", { name: `Take out ${two.title}` }).click();
  await desk.getByRole("button", { name: "Publish it now" }).click();
  await expect(desk.getByRole("status").filter({ hasText: "Published" })).toBeVisible();
  const reader = await openAsReader(one.path);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(one.title);
});
