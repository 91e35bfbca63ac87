import { Missing } from "#components/site/missing.tsx";
import { openNow } from "#lib/site/pages/page.ts";

/** For addresses that reach Next past the press. */
export default async function NotFound() {
  return <Missing page={await openNow()} />;
}
