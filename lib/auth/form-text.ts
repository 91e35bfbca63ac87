import { ROLES, type Role } from "#lib/editorial/policy.ts";

/** A text of a posted form, without the spaces around it; "" for what is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** A typed password, exactly as typed. */
export function passwordOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The roles that were ticked; what is no role is ignored. */
export function rolesOf(form: FormData, name: string): Role[] {
  const ticked = form.getAll(name);
  return ROLES.filter((role) => ticked.includes(role));
}
