// The form by which a reader questions a claim: what was typed, what is wrong with it, and how far it has come. The form
// is a printed page; what a reader sends is answered by the same page, which is told of it by a header that only the
// server itself sets.
import { z } from "zod";
import { LONGEST_ASKED, LONGEST_LINK, LONGEST_MAIL } from "#lib/editorial/questions.ts";
import { UNSAID } from "#lib/editorial/snapshot.ts";

/** What a reader types. */
export type TypedQuestion = { words: string; link: string; mail: string };
export type QuestionField = keyof TypedQuestion;

/** What is wrong with a field: a key of the catalogue. */
export type QuestionProblem = "none" | "long" | "form";
/** Why a question was not taken, though nothing is wrong with its fields. */
export type QuestionRefusal =
  "trap" | "quick" | "expired" | "tooManyHere" | "tooMany" | "notPublic";

/** How far a question has come: it is written, or looked at once more. */
export type QuestionStep = {
  step: "write" | "check";
  typed: TypedQuestion;
  problems: Partial<Record<QuestionField, QuestionProblem>>;
  refusal?: QuestionRefusal;
  /** What the second step is signed with. */
  stamp?: string;
};

/** A form that nothing was typed into. */
const EMPTY_STEP: QuestionStep = {
  step: "write",
  typed: { words: "", link: "", mail: "" },
  problems: {},
};

/** A field that people do not see; programmes fill it in. */
export const TRAP = "website";

const line = (text: string) => text.replaceAll(new RegExp(UNSAID, "gu"), "").toWellFormed().trim();
/** Line breaks stay, and nothing that hides or turns round words. */
const lines = (text: string) =>
  text.replaceAll(/\r\n?/g, "\n").split("\n").map(line).join("\n").trim();

const isWebAddress = (text: string) =>
  /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text);

const Typed = z.object({
  words: z.string().transform(lines).pipe(z.string().min(1, "none").max(LONGEST_ASKED, "long")),
  link: z
    .string()
    .transform(line)
    .pipe(
      z
        .string()
        .max(LONGEST_LINK, "long")
        .refine((text) => text === "" || isWebAddress(text), "form"),
    ),
  mail: z
    .string()
    .transform(line)
    .pipe(
      z
        .string()
        .max(LONGEST_MAIL, "long")
        .refine((text) => text === "" || /^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/.test(text), "form"),
    ),
});

/** Reads what was sent: tidied where nothing is wrong with it, else as it was typed. */
export function readQuestionForm(form: URLSearchParams): Pick<QuestionStep, "typed" | "problems"> {
  const given = {
    words: form.get("words") ?? "",
    link: form.get("link") ?? "",
    mail: form.get("mail") ?? "",
  };
  const parsed = Typed.safeParse(given);
  if (parsed.success) return { typed: parsed.data, problems: {} };
  const problems = parsed.error.issues.map(({ path, message }) => [path[0], message]).toReversed();
  return { typed: given, problems: Object.fromEntries(problems) };
}

const HEADER = "x-ratify-question";

/** What the form's page is told of what a reader sent. */
export const stepHeader = (step: QuestionStep): Record<string, string> => ({
  [HEADER]: Buffer.from(JSON.stringify(step)).toString("base64url"),
});

const Step = z.object({
  step: z.enum(["write", "check"]),
  typed: z.object({ words: z.string(), link: z.string(), mail: z.string() }),
  problems: z.partialRecord(z.enum(["words", "link", "mail"]), z.enum(["none", "long", "form"])),
  refusal: z
    .enum(["trap", "quick", "expired", "tooManyHere", "tooMany", "notPublic"])
    .exactOptional(),
  stamp: z.string().exactOptional(),
});

/** How far the question has come that a request is about. */
export function stepIn(headers: Pick<Headers, "get">): QuestionStep {
  const told = headers.get(HEADER);
  if (!told) return EMPTY_STEP;
  try {
    return Step.parse(JSON.parse(Buffer.from(told, "base64url").toString()));
  } catch {
    return EMPTY_STEP;
  }
}
