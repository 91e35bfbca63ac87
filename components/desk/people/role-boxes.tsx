import { Checkbox, ChoiceGroup } from "#components/ui/choices.tsx";
import { ROLES, type Role } from "#lib/editorial/policy.ts";
import { ROLE_WORDS } from "./words.ts";

/** The three roles to tick; any set of them is possible. */
export function RoleBoxes({ roles, error }: { roles: readonly Role[]; error?: string }) {
  return (
    <ChoiceGroup id="roles" label="Roles" hint="Any of these together." error={error}>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          id={`role-${role}`}
          name="roles"
          value={role}
          label={ROLE_WORDS[role].label}
          hint={ROLE_WORDS[role].hint}
          defaultChecked={roles.includes(role)}
        />
      ))}
    </ChoiceGroup>
  );
}
