/**
 * What a page says as linked data, for programmes: a data block, which no browser runs. React writes
 * the text of a script as it is, so that it must be safe by itself (`linkedDataText`).
 */
export function LinkedData({ text }: { text: string }) {
  return <script type="application/ld+json">{text}</script>;
}
