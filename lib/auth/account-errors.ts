import { passwordProblem } from "./passwords.ts";

const NAME_MAX = 100;

/** What is wrong with a name, as a sentence. */
export function nameProblem(name: string): string | undefined {
  if (!name) return "Enter a name";
  return name.length > NAME_MAX ? `The name must have at most ${NAME_MAX} characters` : undefined;
}

/** What is wrong with an e-mail address, as a sentence. Whether it exists, only a mail can tell. */
export function emailProblem(email: string): string | undefined {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && email.length <= 254
    ? undefined
    : "Enter an e-mail address, like ada@example.org";
}

/** What is wrong with a new account, by field; undefined if nothing is. */
export function accountErrors(account: { name: string; email: string; password: string }) {
  const errors = {
    name: nameProblem(account.name),
    email: emailProblem(account.email),
    password: passwordProblem(account.password, account),
  };
  return Object.values(errors).some(Boolean) ? errors : undefined;
}
