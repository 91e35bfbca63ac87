// Where the provider of single sign-on sends people back to. Of next-auth's own routes this one alone is mounted: its
// other doors are server actions here.
import { handlers } from "#lib/auth/next-auth.ts";

export const { GET } = handlers;
