// What readers send by the form at `…/question`: first what they typed, which is shown to them once more, then what they
// saw. The page is the site's own, rendered for this one answer and never kept; who asks is neither asked nor counted.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Asked, Asking } from "#lib/desk/questions/ask.ts";
import { documentHeaders } from "#lib/press/policy.ts";
import { printTold, type RequestHandler } from "#lib/press/print-through.ts";
import { strip } from "#lib/press/strip.ts";
import { createTurns, TooManyWaiting } from "#lib/press/turns.ts";
import {
  destinationOf,
  inLocale,
  questionedAt,
  questionPath,
} from "#lib/site/reading/addresses.ts";
import { askedFor } from "#lib/site/reading/asked.ts";
import {
  readQuestionForm,
  stepHeader,
  TRAP,
  type QuestionRefusal,
  type QuestionStep,
} from "#lib/site/pages/question-form.ts";
import { answer, type Part } from "../compose.ts";
import { readStamp, stampOf } from "./stamp.ts";

/** Bytes that a form of this size takes at most: each letter of another script is nine characters of a form. */
const MOST = 30_000;

type Options = {
  handler: RequestHandler;
  secret: string;
  ask: (question: Asked) => Promise<Asking>;
  /** The slug of the record's overview, whose address has none. */
  overviewSlug: () => Promise<string | undefined>;
  /** Where the page is that had this address. */
  movedTo: (canonical: string) => Promise<string | undefined>;
  now?: () => number;
};
type About = NonNullable<ReturnType<typeof questionedAt>>;

/** Makes the part. Everything but what is sent by the form is left to the press. */
export function questionsPart({
  handler,
  secret,
  ask,
  overviewSlug,
  movedTo,
  now = Date.now,
}: Options): Part {
  // Like what the press prints of endless addresses: a flood waits for itself, and for nobody else.
  const turns = createTurns({ atOnce: 2, waiting: 50 });

  const show = async (
    canonical: string,
    step: QuestionStep,
    response: ServerResponse,
  ): Promise<void> => {
    const { address, headers } = askedFor(canonical);
    const told = { address, headers: { ...headers, ...stepHeader(step) } };
    const rendered = await printTold(handler, told);
    const { html, status } = strip(rendered.body.toString());
    response.writeHead(statusOf(step, status ?? rendered.status), {
      "content-type": "text/html; charset=utf-8",
      ...documentHeaders(html, "nobody"),
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
    });
    response.end(html);
  };

  const take = async (about: About, canonical: string, form: URLSearchParams) => {
    const { typed, problems } = readQuestionForm(form);
    const write: QuestionStep = { step: "write", typed, problems };
    if (form.get(TRAP)) return { ...write, refusal: "trap" } as const;
    if (Object.keys(problems).length > 0 || form.get("step") === "write") return write;
    const signed = { about: canonical, typed };
    const check = (refusal?: QuestionRefusal, stamp = stampOf(secret, signed, now())) =>
      ({ step: "check", typed, problems, stamp, ...(refusal && { refusal }) }) as const;
    if (form.get("step") !== "send") return check();

    const given = form.get("stamp") ?? "";
    const stamp = readStamp(secret, signed, given, now());
    // The time goes on from the first sight of the words.
    if (typeof stamp === "string") return check(stamp, stamp === "quick" ? given : undefined);
    const { kind, claim, version, locale } = about;
    const slug = about.slug || ((await overviewSlug()) ?? "");
    const { words, link, mail } = typed;
    const asking = await ask({
      id: stamp.id,
      kind,
      slug,
      claim,
      version,
      language: locale,
      words,
      link: link || undefined,
      mail: mail || undefined,
    });
    if (asking === "asked") return "asked";
    return check(REFUSED[asking], given);
  };

  return {
    name: "Questions of readers",
    async handle(request, response) {
      if (request.method !== "POST" || !/\/question(?:\?|$)/.test(request.url ?? "")) return false;
      const destination = destinationOf(request.url ?? "");
      if (destination?.kind !== "page") return false;
      const canonical = destination.address;
      const about = questionedAt(canonical);
      if (!about) return false;
      const form = await readForm(request);
      if (!form) {
        response.setHeader("connection", "close");
        answer(response, 413, "This is more than can be sent here.");
        return true;
      }
      const { kind, slug, version, locale } = about;
      const sent = inLocale(questionPath(kind, slug, { version, sent: "yes" }), locale);
      try {
        await turns.take(async () => {
          const location = await movedTo(canonical);
          if (location) {
            // With what was typed: the form is sent again to where the entry is now (RFC 9110, 15.4.9).
            response.writeHead(308, { location, "content-length": 0, "cache-control": "no-store" });
            response.end();
            return undefined;
          }
          const step = await take(about, canonical, form);
          if (step !== "asked") return show(canonical, step, response);
          response.writeHead(303, {
            location: sent,
            "content-length": 0,
            "cache-control": "no-store",
          });
          response.end();
          return undefined;
        });
      } catch (error) {
        if (!(error instanceof TooManyWaiting)) throw error;
        response.setHeader("retry-after", "5");
        answer(
          response,
          503,
          "Others are asking at this moment. Go back, where your words are, and send them again.",
        );
      }
      return true;
    },
  };
}

const REFUSED: Record<Exclude<Asking, "asked">, QuestionRefusal> = {
  too_many_here: "tooManyHere",
  too_many: "tooMany",
  not_public: "notPublic",
};

/** A page that is missing stays so; else what was wrong says which status it is (RFC 9110, RFC 6585). */
function statusOf({ problems, refusal }: QuestionStep, rendered: number): number {
  if (rendered !== 200) return rendered;
  if (refusal === "tooMany" || refusal === "tooManyHere" || refusal === "quick") return 429;
  return refusal || Object.keys(problems).length > 0 ? 422 : 200;
}

/** The fields of a form; undefined where it is none, or longer than any. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const { "content-type": type = "", "content-length": length } = request.headers;
  if (!type.startsWith("application/x-www-form-urlencoded") || Number(length) > MOST)
    return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer; // no encoding is set
    size += bytes.length;
    if (size > MOST) return undefined;
    chunks.push(bytes);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
