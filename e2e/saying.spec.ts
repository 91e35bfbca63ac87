import { draftOn } from "./pages/draft.ts";
import { expect, test } from "./support/story.ts";

test("dates, money and quantities are typed as people say them, and shown back as understood", async ({
  openAs,
}) => {
  const page = await openAs("editor", "/desk/entries/new?kind=pledge");
  await page.getByLabel("Title").fill(`Loans for shells ${Date.now()}`);
  await page.getByRole("button", { name: "Create the entry" }).click();
  const draft = draftOn(page);
  await draft.expectEditable();
  const type = (words: string) => page.keyboard.type(words);

  const announced = draft.field("Announced on");
  await draft.box("Announced on").focus();
  await type("late March 2025");
  await expect(announced.getByRole("status")).toHaveText(
    "Understood as about March 2025; “late” is no part of a date: say it in a note if it matters",
  );
  await announced.getByText("Exact form").press("Enter");
  await expect(announced.getByText("2025-03~", { exact: true })).toBeVisible();
  await draft.box("Announced on").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await type("24–26 March");
  await page.keyboard.press("Tab");
  // What is not understood stays as it was typed, and the box says what is missing.
  await expect(draft.box("Announced on")).toHaveValue("24–26 March");
  await expect(announced).toContainText("Say the year too, as in 10 March 2025.");
  await draft.box("Announced on").press("End");
  await type(" 2025");
  await page.keyboard.press("Tab");
  await expect(draft.box("Announced on")).toHaveValue("24 to 26 March 2025");

  const amount = page.getByRole("group", { name: "Amount", exact: true });
  await amount.getByRole("textbox", { name: "In words" }).focus();
  await type("more than €50m in loans");
  await expect(amount.getByRole("status")).toHaveText("Understood as more than €50 million (loan)");
  await amount.getByText("Exact form").press("Enter");
  await expect(amount.getByText("50000000 EUR")).toBeVisible();

  await page.getByRole("button", { name: "Add a quantity" }).press("Enter");
  const quantity = page.getByRole("group", { name: "Quantity", exact: true });
  await quantity.getByRole("textbox", { name: "In words" }).focus();
  await type("more than 5,000 missiles");
  await expect(quantity.getByRole("status")).toHaveText("Understood as more than 5,000 missiles");
  await page.keyboard.press("Tab");

  await draft.expectSaved();
  await page.reload();
  await expect(draft.box("Announced on")).toHaveValue("24 to 26 March 2025");
  await expect(amount.getByRole("textbox", { name: "In words" })).toHaveValue(
    "more than €50 million (loan)",
  );
  await expect(page.getByText("more than 5,000 missiles")).toBeVisible();
});
