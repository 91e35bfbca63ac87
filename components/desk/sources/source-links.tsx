import type { CslItem } from "#lib/editorial/source.ts";

const isWeb = (address: string | undefined): address is string =>
  address !== undefined && /^https?:\/\//i.test(address);

/** The ways to the source itself and to its archived copies; nothing where there are none. */
export function SourceLinks({ csl }: { csl: CslItem }) {
  const copies = (csl.custom?.archived ?? []).filter(({ url }) => isWeb(url));
  if (!isWeb(csl.URL) && copies.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4">
      {isWeb(csl.URL) && <Outside href={csl.URL}>Open the page</Outside>}
      {copies.map(({ url = "", on }) => (
        <Outside key={url} href={url}>
          Archived copy{on && ` of ${on}`}
        </Outside>
      ))}
    </p>
  );
}

function Outside({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a className="link" href={href} target="_blank" rel="noreferrer">
      {children}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
