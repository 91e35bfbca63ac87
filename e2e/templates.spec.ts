import { randomUUID } from "node:crypto";
import { appendRows } from "#lib/collab/layout.ts";
import { meeting } from "#lib/editorial/kinds/meeting.ts";
import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

test("an editor makes a template with headings and the usual attendance, and begins two entries from it", async ({
  openAs,
  record,
}) => {
  const name = `Call of the quartet ${randomUUID().slice(0, 8)}`;
  const page = await openAs("editor", "/desk/templates");
  const draft = draftOn(page);
  await page.getByRole("link", { name: "New template" }).first().click();
  await page.getByRole("radio", { name: "Meeting" }).check();
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Create the template" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(
    "Say what it is for",
  );
  await page.getByLabel("What it is for").fill("A call of four, with who is always there");
  await page.getByRole("button", { name: "Create the template" }).click();

  const notice = page.getByRole("status").filter({ hasText: "This is a template" });
  await expect(notice).toContainText("A call of four, with who is always there");
  await draft.expectEditable();
  const submit = page.getByRole("link", { name: "Submit", exact: true });
  await expect(submit).toHaveCount(0);
  await draft.box("Account").focus();
  await page.keyboard.type("/hea");
  await expect(
    page.getByRole("listbox", { name: "Insert" }).getByRole("option", { selected: true }),
  ).toContainText("Heading");
  await page.keyboard.press("Enter");
  await page.keyboard.type("What was agreed");
  await expect(draft.text("Account").getByRole("heading")).toHaveText("What was agreed");
  await draft.expectSaved();
  const template = { id: page.url().split("/").at(-1) ?? "" };
  const member = await record.idOf("member", "france");
  await record.write({ ...template, ...NOWHERE }, "secondEditor", (doc) => {
    appendRows(
      doc,
      "present",
      meeting.fields.present,
      ["Ada Lindqvist", "Jonas Berg"].map((who) => ({ member: { entry: member }, name: who })),
    );
  });

  for (const title of [`${name}, March`, `${name}, April`]) {
    await page.goto("/desk/entries/new?kind=meeting");
    const choice = page.getByRole("radio", { name });
    await expect(choice).toHaveAccessibleDescription(
      /A call of four, with who is always there Demo editor and Olena Marchuk wrote words in this template/,
    );
    await choice.check();
    await page.getByLabel("Title").fill(title);
    await page.getByRole("button", { name: "Create the entry" }).click();
    await expect(draft.box("Title")).toHaveValue(title);
    await expect(page.getByText("Present (2)")).toBeVisible();
    await expect(draft.text("Account").getByRole("heading")).toHaveText("What was agreed");
    await expect(notice).toBeHidden();
    await expect(submit.first()).toBeVisible();
    await page.goto(`${page.url()}/history`);
    await expect(page.getByRole("main")).toContainText("Demo editor began this meeting from a");
  }

  // The entries are listed; the template is not, until it is an ordinary entry.
  const listed = page.getByRole("main").getByRole("rowheader").filter({ hasText: name });
  await page.goto(`/desk/entries?words=${encodeURIComponent(name)}`);
  await expect(listed).toHaveCount(2);
  await page.goto("/desk/templates");
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "This template…" }).click();
  await page.getByRole("button", { name: "Make it an ordinary entry" }).click();
  await expect(draft.box("Title")).toHaveValue(name);
  await expect(notice).toBeHidden();
  await page.goto(`/desk/entries?words=${encodeURIComponent(name)}`);
  await expect(listed).toHaveCount(3);
});

/** What is written to by its id alone. */
const NOWHERE = { slug: "", title: "", desk: "", path: "" };
