import type { Metadata } from "next";
import { Button } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requirePersonWho } from "#lib/auth/current.ts";

export const metadata: Metadata = { title: "Exports" };

/** What an admin can take away, and what each is good for. */
export default async function ExportsPage() {
  await requirePersonWho("exportRecord");
  return (
    <>
      <PageHeading title="Exports" lead="Nothing here keeps you: all of it can be taken away." />
      <div className="grid max-w-measure gap-10">
        <section className="grid gap-3">
          <h2 className="font-serif text-xl font-semibold">What is public</h2>
          <p>
            Entries, claims, citations and sources as readers have them, with tables and the public
            log: on the site&rsquo;s page <TextLink href="/data">Data</TextLink>.
          </p>
        </section>
        <section className="grid gap-3">
          <h2 className="font-serif text-xl font-semibold">Everything on record</h2>
          <p>
            Drafts, every revision with its checks and reviews, all versions of sources with their
            texts, comments, people with their addresses and roles, and the log: a line of JSON for
            each row, <code>{'{"table": …, "row": …}'}</code>, packed with gzip. Passwords and
            sessions are left out. Keep it safe; that you took it stands in the log.
          </p>
          <form method="post" action="/desk/exports/everything">
            <Button type="submit">Download everything</Button>
          </form>
        </section>
        <section className="grid gap-3">
          <h2 className="font-serif text-xl font-semibold">The log</h2>
          <p>
            Who did what, and when, as a table: all of it, or narrowed as{" "}
            <TextLink href="/desk/log">the log</TextLink> itself can be.
          </p>
          <p>
            <a className="link" href="/desk/log/csv" download>
              The log as CSV
            </a>
          </p>
        </section>
        <section className="grid gap-3">
          <h2 className="font-serif text-xl font-semibold">A backup</h2>
          <p>
            To run Ratify anew somewhere else, whoever runs the server writes a backup, which brings
            everything back, passwords included:
          </p>
          <pre className="overflow-x-auto bg-surface px-4 py-3 text-sm">
            npm run backup -- ratify.backup
          </pre>
        </section>
      </div>
    </>
  );
}
