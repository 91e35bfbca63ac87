import type { ReactNode } from "react";
import { LONGEST_ASKED } from "#lib/editorial/questions.ts";
import { TRAP, type QuestionField, type QuestionStep } from "#lib/site/pages/question-form.ts";
import type { ClaimInWords } from "#lib/site/entry/claim-words.ts";
import type { Reading } from "#lib/site/reading/reading.ts";

type FormProps = { form: QuestionStep; reading: Reading };

/** The form by which a claim is questioned, to be written or to be looked at once more. */
export function QuestionForm({
  claim,
  form,
  path,
  reading,
}: FormProps & { claim: ClaimInWords; path: string }) {
  return (
    <form action={reading.path(path)} method="post" className="question-form">
      <Problems form={form} reading={reading} />
      <Claim claim={claim} />
      {form.step === "check" ? (
        <Check form={form} reading={reading} />
      ) : (
        <Fields form={form} reading={reading} />
      )}
    </form>
  );
}

const FIELDS = ["words", "link", "mail"] as const;
const problemText = (field: QuestionField, { problems }: QuestionStep, { say }: Reading) => {
  switch (problems[field]) {
    case "none":
      return say("question.wrong.none");
    case "long":
      return say("question.wrong.long");
    case "form":
      return say(field === "mail" ? "question.wrong.mail" : "question.wrong.link");
    case undefined:
      return undefined;
  }
};

/** What keeps the question from being taken, each with a link to its field. */
function Problems({ form, reading }: FormProps) {
  const { say } = reading;
  const wrong = FIELDS.filter((field) => form.problems[field]);
  if (wrong.length === 0 && !form.refusal) return null;
  return (
    <div className="problems" role="alert" tabIndex={-1} aria-labelledby="problems">
      <h2 id="problems">{say("question.problems")}</h2>
      {form.refusal && <p>{say(`question.refused.${form.refusal}`)}</p>}
      {wrong.length > 0 && (
        <ul>
          {wrong.map((field) => (
            <li key={field}>
              <a href={`#question-${field}`}>{problemText(field, form, reading)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The claim as it is public, with what it is called. */
function Claim({ claim }: { claim: ClaimInWords }) {
  return (
    <figure className="quoted">
      <figcaption>{claim.label}</figcaption>
      <blockquote lang={claim.lang}>{claim.words}</blockquote>
    </figure>
  );
}

function Fields({ form, reading }: FormProps) {
  const { say } = reading;
  const props = (field: QuestionField) => ({
    id: `question-${field}`,
    name: field,
    defaultValue: form.typed[field],
    "aria-describedby": `question-${field}-hint${form.problems[field] ? ` question-${field}-problem` : ""}`,
    "aria-invalid": form.problems[field] ? true : undefined,
  });
  return (
    <>
      <Field field="words" form={form} reading={reading}>
        <textarea {...props("words")} rows={7} required />
      </Field>
      <Field field="link" form={form} reading={reading}>
        <input {...props("link")} type="url" inputMode="url" autoComplete="off" />
      </Field>
      <Field field="mail" form={form} reading={reading}>
        <input {...props("mail")} type="email" autoComplete="email" />
      </Field>
      <div className="trap" aria-hidden="true">
        <label htmlFor="question-trap">{say("question.trap")}</label>
        <input id="question-trap" name={TRAP} tabIndex={-1} autoComplete="off" />
      </div>
      <p>
        <button type="submit" name="step" value="check">
          {say("question.next")}
        </button>
      </p>
    </>
  );
}

function Field({
  field,
  form,
  reading,
  children,
}: FormProps & { field: QuestionField; children: ReactNode }) {
  const { say } = reading;
  const problem = problemText(field, form, reading);
  return (
    <div className={problem ? "field wrong" : "field"}>
      <label htmlFor={`question-${field}`}>{say(`question.${field}`)}</label>
      <p id={`question-${field}-hint`} className="soft">
        {say(`question.${field}.hint`, { most: LONGEST_ASKED })}
      </p>
      {problem && (
        <p id={`question-${field}-problem`} className="problem">
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}

/** What was typed, to be looked at once more; the stamp is good for these words alone. */
function Check({ form, reading }: FormProps) {
  const { say } = reading;
  const { words, link, mail } = form.typed;
  return (
    <>
      <dl className="facts">
        {FIELDS.map((field) => (
          <div key={field}>
            <dt>{say(`question.${field}`)}</dt>
            <dd className="typed">{form.typed[field] || <em>{say("question.nothing")}</em>}</dd>
          </div>
        ))}
      </dl>
      {Object.entries({ words, link, mail, stamp: form.stamp ?? "" }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="buttons">
        <button type="submit" name="step" value="send">
          {say("question.send")}
        </button>{" "}
        <button type="submit" name="step" value="write">
          {say("question.edit")}
        </button>
      </p>
    </>
  );
}
