"use server";
import { revalidatePath } from "next/cache";
import type { AccountFormState } from "#components/desk/people/account-form-state.ts";
import { REFUSAL_WORDS } from "#components/desk/people/words.ts";
import { appDb } from "#db/client.ts";
import { emailProblem, nameProblem } from "#lib/auth/account-errors.ts";
import { requirePersonWho } from "#lib/auth/current.ts";
import { rolesOf, textOf } from "#lib/auth/form-text.ts";
import { invitePerson } from "#lib/auth/people.ts";
import { deliverLink } from "../deliver-link.ts";

/** Makes an account and a link to its first password, which is mailed where that is possible. */
export async function inviteAction(
  _previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const admin = await requirePersonWho("managePeople");
  const values = { name: textOf(form, "name"), email: textOf(form, "email") };
  const roles = rolesOf(form, "roles");
  const errors = {
    name: nameProblem(values.name),
    email: emailProblem(values.email),
    roles: roles.length > 0 ? undefined : "Choose at least one role",
  };
  if (Object.values(errors).some(Boolean)) return { values, roles, errors };

  const invited = await invitePerson(appDb(), admin.id, { ...values, roles });
  if (!invited.ok) {
    const field = invited.code === "email_taken" ? "email" : "";
    return { values, roles, errors: { [field]: REFUSAL_WORDS[invited.code] } };
  }
  revalidatePath("/desk/people");
  return {
    done: `${values.name} is invited`,
    link: await deliverLink(values, { purpose: "invite", link: invited.link, by: admin.name }),
  };
}
