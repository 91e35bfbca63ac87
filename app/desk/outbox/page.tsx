import type { Metadata } from "next";
import { DateTime } from "#components/ui/date-time.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { appDb } from "#db/client.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { countRetried, readOutbox } from "#lib/desk/read/outbox.ts";
import { canSendMail } from "#lib/mail/send.ts";

export const metadata: Metadata = { title: "Outbox" };

/** Mail that would have gone out if there were a server for it, or if one had taken it. */
export default async function OutboxPage() {
  await requirePersonWho("readOutbox");
  const mails = await readOutbox(appDb());
  const retried = await countRetried(appDb());
  return (
    <>
      <PageHeading
        title="Outbox"
        lead={
          canSendMail()
            ? "Mail goes out by your server. Here is what it refused, or did not take in more than four days, and what was written before there was one. It is forgotten after 30 days."
            : "No mail server is named (SMTP_URL), so that mail lands here and goes nowhere: what is new at people’s desks, and what readers want to be told, which somebody may send on by hand. It is forgotten after 30 days."
        }
      />
      {retried > 0 && canSendMail() && (
        <Notice tone="warn" title={retryWords(retried)} className="mb-6 max-w-4xl">
          <p>What stops it is in the log of the server. If it lasts, look at SMTP_URL.</p>
        </Notice>
      )}
      {mails.length === 0 ? (
        <EmptyState title="Nothing is here">
          {canSendMail()
            ? "Mail that your server does not take appears here."
            : "Mail to people who have something new at their desk appears here, as often as they want it."}
        </EmptyState>
      ) : (
        <ul className="max-w-4xl border-t border-rule">
          {mails.map(({ id, name, email, subject, text, at, failure }) => (
            <li key={id} className="border-b border-rule py-2">
              <Disclosure
                summary={
                  <span className="flex flex-wrap items-baseline gap-x-4">
                    {subject}
                    <span className="text-sm font-normal text-ink-soft">
                      to {name} {email && `<${email}>`}, <DateTime value={at} />
                      {failure && <strong className="font-semibold">, not taken: {failure}</strong>}
                    </span>
                  </span>
                }
              >
                <pre className="font-sans break-words whitespace-pre-wrap">{text}</pre>
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const retryWords = (count: number): string =>
  count === 1
    ? "1 mail was not taken yet and is tried again"
    : `${count} mails were not taken yet and are tried again`;
