import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Role } from "#lib/editorial/policy.ts";
import { citext, id, instant, writtenAt } from "./columns.ts";

/** Whoever signs in. Append-only rows name a person by id alone, so that this row can be pseudonymised. */
export const people = pgTable(
  "people",
  {
    id: id(),
    name: text("name").notNull(),
    email: citext("email").unique(),
    roles: text("roles").array().$type<Role[]>().notNull().default([]),
    passwordHash: text("password_hash"),
    /** Whether single keys do something at the desk (WCAG 2.1.4). */
    singleKeys: boolean("single_keys").notNull().default(true),
    /** Raised when a password or role changes or the person is disabled: sessions of an older epoch end at once. */
    epoch: integer("epoch").notNull().default(1),
    disabledAt: instant("disabled_at"),
    createdAt: writtenAt("created_at"),
  },
  (table) => [
    check("people_roles_known", sql`${table.roles} <@ array['editor', 'reviewer', 'admin']`),
    check("people_name_given", sql`length(trim(${table.name})) > 0`),
  ],
);

export type SignInMethod = "password" | "single_sign_on";

/** One signed-in browser; `tokenHash` is the SHA-256 of the session id that its cookie holds. */
export const sessions = pgTable(
  "sessions",
  {
    tokenHash: text("token_hash").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    epoch: integer("epoch").notNull(),
    createdAt: writtenAt("created_at"),
    seenAt: writtenAt("seen_at"),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
    userAgent: text("user_agent"),
    /** How its person showed who they are. */
    method: text("method").$type<SignInMethod>().notNull().default("password"),
  },
  (table) => [
    index("sessions_person").on(table.personId),
    index("sessions_created").on(table.createdAt),
    check("sessions_methods", sql`${table.method} in ('password', 'single_sign_on')`),
  ],
);

/** Whom a provider of single sign-on means by one of its subjects (OpenID Connect Core 1.0, section 2: `iss` and `sub`). */
export const identities = pgTable(
  "identities",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    linkedAt: writtenAt("linked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    // An address that the provider gives to somebody new must not open the account of whoever had it before.
    unique("identities_one_subject").on(table.personId, table.issuer),
  ],
);

/** A single-use link: an invitation, a new password, or the first admin's set-up. */
export const personLinks = pgTable("person_links", {
  tokenHash: text("token_hash").primaryKey(),
  purpose: text("purpose").$type<"invite" | "reset" | "setup">().notNull(),
  personId: uuid("person_id").references(() => people.id),
  createdBy: uuid("created_by").references(() => people.id),
  createdAt: writtenAt("created_at"),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

/** Counters of failed sign-ins, in the shape that rate-limiter-flexible expects. */
export const signInAttempts = pgTable("sign_in_attempts", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
});
