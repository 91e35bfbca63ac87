import { expect, test } from "vitest";
import { invitationMail, newsMail, resetMail } from "./templates.ts";

const link = "https://record.example/sign-in/link/abc";

test("an invitation says who invites, where to go and for how long, in both forms", () => {
  const mail = invitationMail({ name: "Ada", by: "Grace", link, hours: 168 });
  for (const form of [mail.text, mail.html]) {
    expect(form).toContain("Grace invites you");
    expect(form).toContain(link);
    expect(form).toContain("for 7 days");
  }
});

test("news says each thing with its link, and where to change how often", () => {
  const news = [{ text: "Ada approved it.", link }];
  const mail = newsMail({ name: "Grace", news, settings: "https://record.example/desk/account" });
  expect(mail.subject).toBe("Ada approved it.");
  for (const form of [mail.text, mail.html]) {
    expect(form).toContain("Ada approved it.");
    expect(form).toContain(link);
    expect(form).toContain("https://record.example/desk/account");
  }
  expect(newsMail({ name: "", news: [...news, ...news], settings: "" }).subject).toBe(
    "2 things are new at your desk",
  );
});

test("a name cannot bring its own mark-up", () => {
  const mail = resetMail({ name: '<img src=x onerror="a">', link, hours: 2 });
  expect(mail.html).not.toContain("<img");
  expect(mail.text).toContain("<img");
});
