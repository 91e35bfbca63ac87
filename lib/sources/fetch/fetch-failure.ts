/** Why a page was not fetched. Words for it stand with the form. */
export type FetchFailure =
  | {
      why:
        | "address" // no http(s) address, or with a password
        | "forbidden" // leads into a private network, or to an unusual port
        | "host" // no such name, or no network
        | "unreachable"
        | "timeout"
        | "redirects"
        | "type" // neither HTML nor plain text
        | "too_big"
        | "empty"; // no text that reads like an article
    }
  | { why: "status"; status: number };

/** Carries a failure out of where it is found. */
export class FetchRefused extends Error {
  readonly failure: FetchFailure;
  constructor(failure: FetchFailure) {
    super(`The page was not fetched: ${failure.why}`);
    this.failure = failure;
  }
}
