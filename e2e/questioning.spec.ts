import type { Page } from "@playwright/test";
import { expect, test } from "./support/story.ts";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const button = (page: Page, name: string) => page.getByRole("button", { name });

/** Sends what was looked at. Who is quicker than anybody reads is asked to look once more. */
const send = (reader: Page) =>
  expect(async () => {
    await button(reader, "Send the question").click({ timeout: 5_000 });
    await expect(heading(reader, "Your question is at the desk")).toBeVisible({ timeout: 1_000 });
  }).toPass();

test("a reader without a script questions a claim, an editor answers with a new version, and the reader sees it", async ({
  openAsReader,
  openAs,
  record,
}) => {
  test.setTimeout(240_000);
  const entry = await record.aDraft("Talks that a reader doubts");
  await record.publish(entry);
  const asked = `The hosts say it was the hall. ${entry.slug}`;

  // From the evidence of a claim to the form.
  const reader = await openAsReader(entry.path);
  const references = reader.getByRole("region", { name: "References" });
  await references.getByRole("link", { name: "Question what rests on it" }).click();
  await expect(heading(reader, "Question a claim")).toBeVisible();
  await reader.getByRole("link", { name: "Venue" }).click();
  await expect(reader.getByText("Lancaster House")).toBeVisible();
  await expect(reader.getByText("no cookie, not the address of your machine")).toBeVisible();

  // What is wrong is said beside what was typed.
  await reader.getByLabel("Your question").fill(asked);
  await reader.getByLabel("A source, if you have one").fill("https://nowhere");
  await button(reader, "Go on").click();
  await expect(reader.getByRole("alert")).toContainText("Give the whole address of a page");
  await expect(reader.getByLabel("Your question")).toHaveValue(asked);
  await reader.getByLabel("A source, if you have one").fill("https://hosts.example/hall");
  await reader.getByLabel("Your mail address").fill("reader@stories.example");
  await button(reader, "Go on").click();
  await expect(heading(reader, "Is this your question?")).toBeVisible();
  await button(reader, "Change it").click();
  await expect(reader.getByLabel("Your mail address")).toHaveValue("reader@stories.example");
  await button(reader, "Go on").click();
  await send(reader);
  await reader.getByRole("link", { name: "Where its outcome will be shown" }).click();
  await expect(reader.getByText("No question has had an outcome yet.")).toBeVisible();
  expect(await reader.context().cookies()).toEqual([]);

  // It waits at the desk, with the claim.
  const editor = await openAs("editor", "/desk");
  await expect(editor.getByRole("region", { name: "Questions from readers" })).toContainText(
    "Talks that a reader doubts",
  );
  await editor.goto("/desk/questions");
  await editor.getByRole("link", { name: `${entry.title}: Venue` }).click();
  await expect(editor.getByText(asked).first()).toBeVisible();
  await expect(editor.getByRole("link", { name: "https://hosts.example/hall" })).toBeVisible();

  // It is corrected first, and answered then.
  await record.write(entry, "editor", record.changingVenue("The hall at Lancaster House"));
  await record.publish(entry, { note: "The hall is named." });
  await editor.reload();
  await expect(editor.getByText("The hall at Lancaster House").first()).toBeVisible();
  await editor.getByLabel("Corrected", { exact: true }).check();
  await editor.getByLabel("What readers are told").fill("The hosts do name the hall.");
  await button(editor, "Tell readers").click();
  await expect(
    editor.getByRole("link", { name: "Choose the version in which readers find it corrected" }),
  ).toBeVisible();
  await expect(editor.getByLabel("What readers are told")).toHaveValue(
    "The hosts do name the hall.",
  );
  await editor.getByLabel("Corrected in").selectOption({ index: 1 });
  const shown = editor.getByLabel("The question, as readers see it");
  await expect(shown).toHaveValue(asked);
  await shown.fill("Was it not in the hall?");
  await button(editor, "Tell readers").click();
  await expect(editor.getByRole("heading", { name: "Its outcome" })).toBeVisible();

  // The reader finds it from the entry, in public.
  await reader.goto(entry.path);
  await reader.getByRole("link", { name: "One question from a reader" }).click();
  const told = reader.getByRole("region", { name: "Questions from readers" });
  await expect(told.getByText("Was it not in the hall?")).toBeVisible();
  await expect(told.getByText("The hosts do name the hall.")).toBeVisible();
  await expect(told.getByText(entry.slug)).toBeHidden();
  await told.getByRole("link", { name: "Corrected in version 2" }).click();
  await expect(reader.getByText("The hall at Lancaster House")).toBeVisible();
  await reader.goto("/questions");
  await expect(reader.getByText("Was it not in the hall?")).toBeVisible();
  await reader.goto(`/fr${entry.path}/history`);
  await expect(reader.getByRole("link", { name: "Corrigé dans la version 2" })).toBeVisible();

  // Without a mail server, admins find the mail; the address is gone from the question.
  const admin = await openAs("admin", "/desk/outbox");
  await expect(async () => {
    await admin.reload();
    await expect(admin.getByText("reader@stories.example")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 120_000 });
});

test("a question is discussed on the claim of the draft, or set aside and seen by nobody", async ({
  openAsReader,
  openAs,
  record,
}) => {
  test.setTimeout(180_000);
  const entry = await record.aDraft("Talks that readers write about");
  await record.publish(entry);
  const ask = async (words: string) => {
    const reader = await openAsReader(`/uk${entry.path}/question?claim=venue&version=1`);
    await reader.getByLabel("Ваше запитання").fill(words);
    await button(reader, "Далі").click();
    await expect(async () => {
      await button(reader, "Надіслати запитання").click({ timeout: 5_000 });
      await expect(heading(reader, "Ваше запитання вже в редакції")).toBeVisible({
        timeout: 1_000,
      });
    }).toPass();
  };
  const [honest, spam] = [`Де саме? ${entry.slug}`, `Купіть! ${entry.slug}`];
  await ask(honest);
  await ask(spam);

  const reviewer = await openAs("reviewer", "/desk/questions");
  await reviewer
    .getByRole("listitem")
    .filter({ hasText: honest })
    .getByRole("link", { name: `${entry.title}: Venue` })
    .click();
  await reviewer.getByText("Discuss it at the desk").click();
  await button(reviewer, "Discuss it on the claim").click();
  await expect(reviewer).toHaveURL(/#thread-/);
  await expect(reviewer.getByText("A reader asks about this")).toBeVisible();

  await reviewer.goto("/desk/questions");
  const aside = reviewer.getByRole("listitem").filter({ hasText: spam });
  await aside.getByRole("link", { name: `${entry.title}: Venue` }).click();
  await reviewer.getByText("It is spam").click();
  await button(reviewer, "Set it aside as spam").click();
  await expect(reviewer).toHaveURL(/\/desk\/questions$/);
  await expect(aside).toBeHidden();
  const reader = await openAsReader(`${entry.path}/history`);
  await expect(reader.getByText("No question has had an outcome yet.")).toBeVisible();
});

test("a claim can be questioned from the card of its reference", async ({ newContext, record }) => {
  const entry = await record.aDraft("Talks with cards to question");
  await record.publish(entry);
  const page = await (await newContext()).newPage();
  await page.goto(entry.path);
  const venue = page.getByRole("definition").filter({ hasText: "Lancaster House" });
  await venue.getByRole("link", { name: /^Reference \d+$/ }).hover();
  await venue.getByRole("link", { name: "Question this claim" }).click();
  await expect(page).toHaveURL(/\/question\?.*claim=venue/);
  await expect(page.getByText("Lancaster House")).toBeVisible();
});
