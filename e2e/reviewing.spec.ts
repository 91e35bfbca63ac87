import { draftOn } from "./pages/draft.ts";
import { reviewOn, submitOn } from "./pages/review.ts";
import { expect, test } from "./support/story.ts";

test("a draft is reviewed, sent back, mended, approved, published and read", async ({
  openAs,
  openAsReader,
  record,
}) => {
  const entry = await record.aDraft("Summit under review", { venue: "Lancaster Hall" });
  const source = await record.aSource("Programme of the summit");

  // The editor leaves out a source, and cannot go on without it.
  const editor = await openAs("editor", entry.desk);
  const draft = draftOn(editor);
  await draft.box("City").fill("London");
  await expect(draft.page.getByRole("link", { name: "1 thing missing" })).toBeVisible();
  await draft.citeFor("City", source, "guests are received in London");
  await draft.expectNothingMissing();
  await draft.expectSaved();
  const first = await submitOn(editor, entry, "The summit’s first account.");

  const review = reviewOn(await openAs("reviewer", first));
  await expect(review.claim("Venue")).toContainText("“the words on venue”");
  for (const claim of ["Held on", "Occurrence", "Level", "City"]) await review.support(claim);
  await review.dispute("Venue", "The programme says House.");
  await expect(review.progress).toHaveAttribute("aria-valuetext", "4 of 5 checked, 1 disputed");
  await expect(
    review.page.getByRole("button", { name: "Approve", exact: true, disabled: true }),
  ).toHaveAccessibleDescription(/A claim is disputed: request changes instead\./);
  await review.requestChanges("Mend the venue.");

  // What the reviewer said reaches the editor, who mends just that.
  await editor.goto("/desk");
  await expect(editor.getByRole("main")).toContainText(entry.title);
  await editor.goto(entry.desk);
  await draft.box("Venue").fill("Lancaster House");
  await draft.expectSaved();
  const second = await submitOn(editor, entry, "The venue, mended.");
  expect(second).not.toBe(first);

  await review.page.goto(second);
  await expect(review.progress).toHaveAttribute(
    "aria-valuetext",
    "4 of 5 checked, 4 carried over from revision 1",
  );
  await review.support("Venue");
  await review.approve.click();
  await expect(review.page.getByRole("status").filter({ hasText: "Approved" })).toBeVisible();
  const reader = await openAsReader(entry.path);
  await expect(
    reader.getByRole("heading", { name: "Nothing is published at this address" }),
  ).toBeVisible();
  await review.publish.click();
  await expect(review.page.getByRole("status").filter({ hasText: "Published" })).toBeVisible();

  // What readers get is what was approved, with its evidence, at the next request.
  await reader.reload();
  await expect(reader.getByRole("heading", { level: 1, name: entry.title })).toBeVisible();
  const main = reader.getByRole("main");
  await expect(main).toContainText("Lancaster House");
  await expect(main).not.toContainText("Lancaster Hall ");
  await expect(main).not.toContainText("The summit’s first account.");
  const city = reader.getByRole("definition").filter({ hasText: "London" });
  const mark = city.getByRole("link", { name: /^Reference \d+$/ });
  const number = (await mark.innerText()).trim();
  await mark.click();
  await expect(reader).toHaveURL(/#/);
  const references = reader.getByRole("region", { name: "References" });
  const reference = references.getByRole("listitem").filter({ hasText: source.title });
  await expect(reference).toContainText("guests are received in London");
  await expect(
    reference.getByRole("link", {
      name: new RegExp(`^Back to where reference ${number} is cited`),
    }),
  ).toBeVisible();
  await expect(reader.getByRole("complementary", { name: "Version" })).toContainText(
    "The venue, mended.",
  );

  // A new wording stays at the desk until somebody approves it.
  await editor.goto(entry.desk);
  await draft.box("Venue").fill("Lancaster House, the long gallery");
  await draft.expectSaved();
  await reader.reload();
  await expect(main).not.toContainText("long gallery");
});

test("of two who approve at once one wins, and the other is told what happened", async ({
  openAs,
  record,
}) => {
  const entry = await record.aDraft("Approved by two");
  const revision = await record.submit(entry);
  await record.check(revision);
  const address = `${entry.desk}/review/${revision.number}`;
  const reviews = [
    reviewOn(await openAs("reviewer", address)),
    reviewOn(await openAs("secondReviewer", address)),
  ];
  for (const { approve } of reviews) await expect(approve).toBeEnabled();
  await Promise.all(reviews.map(({ approve }) => approve.click()));

  const answers = await Promise.all(
    reviews.map(async ({ page }) => {
      const won = page.getByRole("status").filter({ hasText: "Approved" });
      const late = page.getByRole("alert", { name: "There is a problem" });
      await expect(won.or(late)).toBeVisible();
      return (await won.isVisible()) ? "won" : await late.innerText();
    }),
  );
  expect(answers.toSorted()).toEqual([
    expect.stringContaining("Somebody has approved it meanwhile, so nothing was done."),
    "won",
  ]);
});

test("who submits while a colleague types submits what was shown, and loses nothing", async ({
  openAs,
  record,
}) => {
  const entry = await record.aDraft("Submitted meanwhile", { venue: "The old town hall" });
  const submitting = await openAs("editor", `${entry.desk}/submit`);
  const typing = draftOn(await openAs("secondEditor", entry.desk));
  await typing.beginEditing();
  await submitting.getByLabel("Change note").fill("Exactly what I saw.");
  await submitting.getByRole("button", { name: "Continue" }).click();
  await expect(submitting.getByRole("heading", { name: "Confirm the submission" })).toBeVisible();

  await typing.box("Venue").fill("The new town hall");
  await typing.expectSaved();
  await submitting.reload();
  await expect(submitting.getByText("The draft has changed since you prepared this")).toBeVisible();
  await expect(submitting.getByLabel("Change note")).toHaveValue("Exactly what I saw.");

  // The same candidate, open in a second window, is submitted only once.
  const again = await submitting.context().newPage();
  await again.goto(submitting.url());
  await submitting.getByRole("button", { name: "Submit for review" }).click();
  await expect(submitting.getByRole("status").filter({ hasText: "Submitted" })).toBeVisible();
  await expect(reviewOn(submitting).claim("Venue")).toContainText("The old town hall");
  await again.getByRole("button", { name: "Submit for review" }).click();
  await expect(again.getByRole("alert", { name: "There is a problem" })).toBeVisible();
  await expect(again.getByLabel("Change note")).toHaveValue("Exactly what I saw.");

  await expect(typing.box("Venue")).toHaveValue("The new town hall");
  await typing.page.reload();
  await expect(typing.field("Venue")).toContainText("The new town hall");
});
