// The mails that Ratify sends, each as plain text and as simple HTML that says the same.

/** A mail without its addresses. */
export type Mail = { subject: string; text: string; html: string };

type LinkMail = { name: string; link: string; hours: number };

/** To somebody who is invited to the desk. */
export const invitationMail = ({ name, link, hours, by }: LinkMail & { by: string }): Mail =>
  mail("An invitation to Ratify", [
    `Dear ${name},`,
    `${by} invites you to the editorial desk of Ratify. This link lets you choose a password:`,
    { link },
    `It works once, for ${duration(hours)}.`,
  ]);

/** To somebody who wants a new password. */
export const resetMail = ({ name, link, hours }: LinkMail): Mail =>
  mail("A new password for Ratify", [
    `Dear ${name},`,
    "This link lets you choose a new password:",
    { link },
    `It works once, for ${duration(hours)}. If you did not ask for it, do nothing: your password stays as it is.`,
  ]);

/** What is new at somebody's desk: one line each, with its link. */
export const newsMail = ({
  name,
  news,
  settings,
}: {
  name: string;
  news: readonly { text: string; link: string }[];
  /** Where the person changes how often they get this. */
  settings: string;
}): Mail =>
  mail(news.length === 1 ? (news[0]?.text ?? "") : `${news.length} things are new at your desk`, [
    `Dear ${name},`,
    ...news.flatMap(({ text, link }) => [text, { link }]),
    "You get this because it concerns your work at Ratify. Change how often here:",
    { link: settings },
  ]);

/** A mail in a reader's language, whose words come from the site's catalogue. */
export const wordsMail = ({
  language,
  subject,
  paragraphs,
}: {
  language: string;
  subject: string;
  paragraphs: readonly Paragraph[];
}): Mail => mail(subject, paragraphs, language);

type Paragraph = string | { link: string };

function mail(subject: string, paragraphs: readonly Paragraph[], language = "en"): Mail {
  const text = paragraphs.map((part) => (typeof part === "string" ? part : part.link));
  const html = paragraphs.map((part) =>
    typeof part === "string"
      ? `<p>${escaped(part)}</p>`
      : `<p><a href="${escaped(part.link)}">${escaped(part.link)}</a></p>`,
  );
  return {
    subject,
    text: `${text.join("\n\n")}\n`,
    html: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font: 16px/1.5 Georgia, serif; max-width: 36em; margin: 2em auto; padding: 0 1em">
${html.join("\n")}
</body></html>
`,
  };
}

function duration(hours: number): string {
  if (hours < 48) return hours === 1 ? "an hour" : `${hours} hours`;
  return `${Math.round(hours / 24)} days`;
}

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
