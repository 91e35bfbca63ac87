import { LINK_HOURS } from "#lib/auth/links.ts";
import { sendMail } from "#lib/mail/send.ts";
import { invitationMail, resetMail } from "#lib/mail/templates.ts";

/** Mails a link where that is possible, and says on screen what was done and what is left to do. */
export async function deliverLink(
  person: { name: string; email: string },
  made: { purpose: "invite" | "reset"; link: string; by: string },
): Promise<{ address: string; note: string }> {
  const hours = LINK_HOURS[made.purpose];
  const mail =
    made.purpose === "invite"
      ? invitationMail({ name: person.name, link: made.link, hours, by: made.by })
      : resetMail({ name: person.name, link: made.link, hours });
  const isMailed = await sendMail(person.email, mail);
  const lasts = hours < 48 ? `${hours} hours` : `${hours / 24} days`;
  return {
    address: made.link,
    note: isMailed
      ? `It is on its way to ${person.email}. The link works once, for ${lasts}, and is shown only now.`
      : `Hand this link to ${person.name}. It works once, for ${lasts}, and is shown only now.`,
  };
}
