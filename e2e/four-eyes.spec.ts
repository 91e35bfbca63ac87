import { draftOn } from "./pages/draft.ts";
import { reviewOn, submitOn } from "./pages/review.ts";
import { expect, test } from "./support/story.ts";

test("who wrote a word cannot approve it; who only read the draft can", async ({
  openAs,
  record,
}) => {
  const entry = await record.aDraft("Seen by four eyes");

  // Tom opens the draft and reads all of it: that alone makes nobody an author.
  const tom = await openAs("secondReviewer", entry.desk);
  await expect(
    tom.getByText("Nothing you do here changes it until you choose Edit."),
  ).toBeVisible();
  await expect(draftOn(tom).field("Venue")).toContainText("Lancaster House");
  await tom.getByRole("button", { name: "Edit", exact: true }).click();
  const question = tom.getByRole("alertdialog", { name: "Edit this draft?" });
  await expect(question).toContainText("you will not be able to review it");
  await expect(question.getByRole("listitem").filter({ hasText: "Olena Marchuk" })).toBeVisible();
  await question.getByRole("button", { name: "Only read" }).click();

  // Olena changes one word and submits.
  const olena = await openAs("secondEditor", entry.desk);
  const draft = draftOn(olena);
  await draft.beginEditing();
  await draft.box("Venue").fill("Lancaster House in London");
  await draft.expectSaved();
  const address = await submitOn(olena, entry, "The venue in full.");
  await expect(olena.getByText(/^Written by .*Olena Marchuk/)).toBeVisible();

  // She can neither check nor approve, and is told why.
  const off = olena.getByRole("button", { name: "Approve", exact: true });
  await expect(off).toBeDisabled();
  await expect(off).toHaveAccessibleDescription(
    /You wrote part of this revision, so somebody else must approve this revision\./,
  );
  await expect(olena.getByRole("button", { name: /^Supported/ })).toHaveCount(0);

  const review = reviewOn(tom);
  await tom.goto(address);
  await review.page.getByRole("button", { name: "Choose all" }).click();
  await review.page.getByRole("button", { name: "All supported" }).click();
  await expect(review.progress).toHaveAttribute("aria-valuetext", "4 of 4 checked");
  await review.approve.click();
  await expect(tom.getByRole("status").filter({ hasText: "Approved" })).toBeVisible();

  await tom.getByRole("link", { name: "The whole history" }).click();
  const history = tom.getByRole("main");
  await expect(history).toContainText(/Tom Aldous approved/);
  await expect(history).toContainText(/Olena Marchuk submitted/);
});
