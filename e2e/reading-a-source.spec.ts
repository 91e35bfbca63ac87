import { draftOn } from "./pages/draft.ts";
import { readingOn } from "./pages/reading.ts";
import { reviewOn } from "./pages/review.ts";
import { expect, test } from "./support/story.ts";

const TEXT = `The prime minister welcomed the leaders of eighteen countries on Sunday.

“The guests were received at Lancaster House shortly after two”, a spokesman said. The talks were held among leaders.

The next meeting “will take place in Paris before the month is out”.`;

test("a reviewer checks three claims of two entries by one source, with the keyboard alone", async ({
  openAs,
  record,
}) => {
  const source = await record.aSource("Leaders meet in London", TEXT);
  const first = await record.inReviewCiting("A meeting read about", source, {
    venue: "The guests were received at Lancaster House",
    level: "The talks were held among leaders",
  });
  const second = await record.inReviewCiting("Another meeting read about", source, {
    occurrence: "the next meeting was cancelled",
  });

  // The inbox leads here; the claims of both entries stand in the order of the text.
  const page = await openAs("reviewer", `/desk/sources/${source.id}`);
  await page.getByRole("link", { name: "Read this source" }).focus();
  await page.keyboard.press("Enter");
  const reading = readingOn(page);
  await reading.expectReady();
  await expect(reading.claims("To check")).toHaveCount(3);
  await expect(reading.claims("To check").nth(0)).toContainText(`Venue, ${first.title}`);
  await expect(reading.claims("To check").nth(1)).toContainText(`Level, ${first.title}`);
  await expect(reading.claims("To check").nth(2)).toContainText(`Occurrence, ${second.title}`);
  await expect(reading.claims("To check").nth(0)).toContainText("Found in the source’s text");
  await expect(reading.claims("To check").nth(2)).toContainText("Not found in the source’s text");

  // The quote that was found is marked as it stands, and supports the first claim.
  await page.keyboard.press("j");
  await expect(reading.current).toContainText("Venue");
  await page.keyboard.press("m");
  await expect(reading.current).toContainText("Marked for it, paragraph 2:");
  await page.keyboard.press("s");
  await reading.expectChecked("1 of 3 checked");

  // For the second a passage is selected in the text, letter by letter.
  await expect(reading.current).toContainText("Level");
  await page.keyboard.press("t");
  await expect(reading.text).toBeFocused();
  await page.keyboard.type("x");
  for (let letter = 0; letter < "The talks".length; letter++)
    await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift");
  await expect(reading.current.getByRole("blockquote").last()).toHaveText("The talks");
  await page.keyboard.press("s");
  await reading.expectChecked("2 of 3 checked");
  await expect(reading.text).toContainText("The talks were held among leaders.");

  // The third is not there, and the reviewer says so.
  await expect(reading.current).toContainText("Occurrence");
  await page.keyboard.press("d");
  await page.keyboard.type("The source says that it will take place.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await reading.expectChecked("3 of 3 checked");
  await expect(page.getByText(/^Read by Demo reviewer on .* \(3 claims\)$/)).toBeVisible();

  // What was marked is evidence of the checks wherever those are shown.
  await page.goto(`${first.desk}/review/${first.number}`);
  const review = reviewOn(page);
  await expect(review.claim("Venue")).toContainText(`Read in “${source.title}”, paragraph 2`);
  await expect(review.claim("Level")).toContainText("The talks");
  await page.goto(`${first.desk}/history`);
  await expect(
    page.getByText(`found 1 claim supported in revision 1, reading “${source.title}”`).first(),
  ).toBeVisible();
  await page.goto(`${second.desk}/review/${second.number}`);
  await expect(reviewOn(page).claim("Occurrence")).toContainText(
    "The source says that it will take place.",
  );
});

test("an editor adds a source with its pasted text, and quotes are looked for in it", async ({
  openAs,
}) => {
  const page = await openAs("editor", "/desk/sources/new");
  const title = `A pasted article ${Date.now()}`;
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Publisher").fill("The Paper");
  await page.getByLabel("Text of the source").fill(TEXT);
  await page.getByRole("button", { name: "Add to the library" }).click();

  // Without its kind it is refused, and nothing typed is lost.
  await expect(page.getByRole("alert", { name: "There is a problem" })).toBeVisible();
  await expect(page.getByLabel("Text of the source")).toHaveValue(TEXT);
  await page.getByLabel("Kind").selectOption({ label: "News" });
  await page.getByRole("button", { name: "Add to the library" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByText("Show the text").click();
  await expect(page.getByRole("region", { name: "The source’s text" })).toContainText(
    "The talks were held among leaders.",
  );
  await expect(page.getByText(/^Pasted, .* Demo editor\. Of version 1\./)).toBeVisible();
});

test("an editor takes a quote from the text of its source, and its citation says that it stands there", async ({
  openAs,
  record,
}) => {
  const source = await record.aSource("Leaders gather in London", TEXT);
  const entry = await record.anEntry("A meeting quoted");
  const page = await openAs("editor", entry.desk);
  const draft = draftOn(page);
  await draft.expectEditable();
  await page.getByRole("button", { name: "Add a source for Venue", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Add a source for Venue" });
  await dialog.getByRole("searchbox").fill(source.title);
  await dialog.getByRole("button", { name: source.title }).click();
  const quote = dialog.getByRole("textbox", { name: "Quote" });
  await quote.fill("The guests were received at Lancaster Castle");
  await expect(dialog.getByText("Not found in the source’s text")).toBeVisible();

  await dialog.getByText("Take the quote from the source’s text").click();
  const text = dialog.getByRole("textbox", { name: `The text of ${source.title}` });
  await text.focus();
  await page.keyboard.press("Control+Home");
  for (let letter = 0; letter < "The prime minister".length; letter++)
    await page.keyboard.press("Shift+ArrowRight");
  await expect(quote).toHaveValue("The prime minister");
  await expect(dialog.getByText("Found in the source’s text")).toBeVisible();
  await dialog.getByRole("button", { name: "Cite this source" }).click();
  await expect(draft.sourcesOf("Venue")).toHaveAccessibleName(/with quote\. Found in the source’s/);
});

test("a page that cannot be fetched loses nothing that was typed, and its text is pasted instead", async ({
  openAs,
}) => {
  const page = await openAs("editor", "/desk/sources/new");
  const title = `A page behind a wall ${Date.now()}`;
  await page.getByLabel("Link").fill("http://127.0.0.1:5432/article");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Kind").selectOption({ label: "News" });
  await page.getByLabel("Publisher").fill("The Paper");
  await page.getByLabel("Text of the source").fill(TEXT);
  await page.getByRole("button", { name: "Fetch the page" }).click();

  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(
    "does not lead to a public page",
  );
  await expect(page.getByLabel("Link")).toHaveValue("http://127.0.0.1:5432/article");
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(title);
  await expect(page.getByLabel("Kind")).toHaveValue("news");
  await expect(page.getByLabel("Publisher")).toHaveValue("The Paper");
  await expect(page.getByLabel("Text of the source")).toHaveValue(TEXT);
  await page.getByRole("button", { name: "Add to the library" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(/^Pasted, /)).toBeVisible();
});

test("an editor cites a link that nobody has added yet, and quotes the text that is pasted for it", async ({
  openAs,
  record,
}) => {
  const entry = await record.anEntry("A meeting behind a wall");
  const title = `A page behind a wall, cited ${Date.now()}`;
  const page = await openAs("editor", entry.desk);
  const draft = draftOn(page);
  await draft.expectEditable();
  await draft.box("Venue").fill("Lancaster House");
  await page.getByRole("button", { name: "Add a source for Venue", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Add a source for Venue" });
  await dialog.getByRole("searchbox").fill(`http://127.0.0.1:5432/${Date.now()}`);
  await dialog.getByRole("button", { name: "Add this link as a new source" }).click();
  await dialog.getByLabel("Title", { exact: true }).fill(title);

  await expect(dialog.getByText("does not lead to a public page")).toBeVisible();
  await expect(dialog.getByLabel("Title", { exact: true })).toHaveValue(title);
  await dialog.getByLabel("Kind").selectOption({ label: "News" });
  await dialog.getByLabel("Publisher").fill("The Paper");
  await dialog.getByLabel("Published on").fill("2 March 2025");
  await dialog.getByText("Paste its text", { exact: true }).click();
  await dialog.getByLabel("Text of the source").fill(TEXT);
  await dialog.getByRole("button", { name: "Add to the library" }).click();

  await dialog.getByRole("textbox", { name: "Quote" }).fill("received at Lancaster House");
  await expect(dialog.getByText("Found in the source’s text")).toBeVisible();
  await dialog.getByRole("button", { name: "Cite this source" }).click();
  await expect(draft.sourcesOf("Venue")).toHaveAccessibleName(/with quote\. Found in the source’s/);

  // The same words support another claim, and are not typed again.
  await page.getByRole("button", { name: "Add a source for City", exact: true }).click();
  const again = page.getByRole("dialog", { name: "Add a source for City" });
  await again.getByRole("button", { name: title }).click();
  await again.getByRole("button", { name: "“received at Lancaster House”" }).click();
  await again.getByRole("button", { name: "Cite this source" }).click();
  await expect(draft.sourcesOf("City")).toHaveAccessibleName(/with quote\. Found in the source’s/);
});
