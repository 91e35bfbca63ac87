CREATE TABLE "candidates" (
	"entry_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"hash" text NOT NULL,
	"draft_seq" bigint NOT NULL,
	"frozen" jsonb NOT NULL,
	"prepared_by" uuid NOT NULL,
	"prepared_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "candidates_pk" PRIMARY KEY("entry_id","generation","hash")
);
--> statement-breakpoint
CREATE TABLE "draft_generations" (
	"entry_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"based_on" uuid,
	"snapshot" "bytea",
	"snapshot_seq" bigint DEFAULT 0 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "draft_generations_pk" PRIMARY KEY("entry_id","generation")
);
--> statement-breakpoint
CREATE TABLE "draft_people" (
	"entry_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"first_seq" bigint,
	"last_seq" bigint NOT NULL,
	"last_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "draft_people_pk" PRIMARY KEY("entry_id","generation","person_id")
);
--> statement-breakpoint
CREATE TABLE "draft_updates" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "draft_updates_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"entry_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"bytes" "bytea" NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"draft_title" text DEFAULT '' NOT NULL,
	"draft_problems" integer,
	"generation" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"touched_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "entries_address" UNIQUE("kind","slug"),
	CONSTRAINT "entries_of_kind" UNIQUE("id","kind"),
	CONSTRAINT "entries_kind_known" CHECK ("entries"."kind" in ('overview', 'meeting', 'member', 'pledge')),
	CONSTRAINT "entries_slug_form" CHECK ("entries"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("entries"."slug") <= 120)
);
--> statement-breakpoint
CREATE TABLE "chain_heads" (
	"chain" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commands_done" (
	"key" text PRIMARY KEY NOT NULL,
	"command" text NOT NULL,
	"person_id" uuid,
	"result" jsonb,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"type" text NOT NULL,
	"entry_id" uuid,
	"revision_id" uuid,
	"data" jsonb NOT NULL,
	"body" text NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	"person_id" uuid,
	"transaction" bigint NOT NULL,
	CONSTRAINT "events_unforked" UNIQUE("prev_hash"),
	CONSTRAINT "events_hash" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "public_events" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"type" text NOT NULL,
	"entry_id" uuid,
	"revision_id" uuid,
	"data" jsonb NOT NULL,
	"body" text NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "public_events_unforked" UNIQUE("prev_hash"),
	CONSTRAINT "public_events_hash" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" "citext",
	"roles" text[] DEFAULT '{}' NOT NULL,
	"password_hash" text,
	"epoch" integer DEFAULT 1 NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email"),
	CONSTRAINT "people_roles_known" CHECK ("people"."roles" <@ array['editor', 'reviewer', 'admin']),
	CONSTRAINT "people_name_given" CHECK (length(trim("people"."name")) > 0)
);
--> statement-breakpoint
CREATE TABLE "person_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" uuid,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "publication_ends" (
	"entry_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"person_id" uuid NOT NULL,
	CONSTRAINT "publication_ends_pk" PRIMARY KEY("entry_id","ordinal"),
	CONSTRAINT "publication_ends_end" UNIQUE("entry_id","ordinal","ended_at"),
	CONSTRAINT "publication_ends_outcomes" CHECK ("publication_ends"."outcome" in ('replaced', 'retracted')),
	CONSTRAINT "publication_ends_after_start" CHECK ("publication_ends"."ended_at" >= "publication_ends"."starts_at"),
	CONSTRAINT "publication_ends_say_why" CHECK ("publication_ends"."outcome" <> 'retracted' or length(trim(coalesce("publication_ends"."reason", ''))) > 0)
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"entry_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"previous" integer GENERATED ALWAYS AS (nullif(ordinal - 1, 0)) STORED,
	"previous_ended_at" timestamp (3) with time zone,
	"revision_id" uuid NOT NULL,
	"approval_id" uuid NOT NULL,
	"approval_decision" text DEFAULT 'approve' NOT NULL,
	"content_hash" text NOT NULL,
	"starts_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"person_id" uuid NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "publications_pk" PRIMARY KEY("entry_id","ordinal"),
	CONSTRAINT "publications_start" UNIQUE("entry_id","ordinal","starts_at"),
	CONSTRAINT "publications_approved" CHECK ("publications"."approval_decision" = 'approve'),
	CONSTRAINT "publications_count_up" CHECK ("publications"."ordinal" >= 1),
	CONSTRAINT "publications_in_order" CHECK (("publications"."ordinal" = 1) = ("publications"."previous_ended_at" is null) and ("publications"."previous_ended_at" is null or "publications"."starts_at" >= "publications"."previous_ended_at"))
);
--> statement-breakpoint
CREATE TABLE "schedule_ends" (
	"schedule_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"person_id" uuid,
	"reason" text,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "schedule_ends_outcomes" CHECK ("schedule_ends"."outcome" in ('published', 'cancelled', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"approval_id" uuid NOT NULL,
	"publish_at" timestamp (3) with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"path" text NOT NULL,
	"claim_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"part" text DEFAULT 'reviewer' NOT NULL,
	"finding" text NOT NULL,
	"reason" text,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "checks_by_reviewer" CHECK ("checks"."part" = 'reviewer'),
	CONSTRAINT "checks_findings" CHECK ("checks"."finding" in ('supported', 'disputed')),
	CONSTRAINT "checks_dispute_says_why" CHECK ("checks"."finding" <> 'disputed' or length(trim(coalesce("checks"."reason", ''))) > 0)
);
--> statement-breakpoint
CREATE TABLE "redaction_requests" (
	"revision_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "redaction_requests_by" UNIQUE("revision_id","person_id"),
	CONSTRAINT "redaction_requests_say_why" CHECK (length(trim("redaction_requests"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "redactions" (
	"revision_id" uuid PRIMARY KEY NOT NULL,
	"requested_by" uuid NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "redactions_by_two" CHECK ("redactions"."requested_by" <> "redactions"."confirmed_by")
);
--> statement-breakpoint
CREATE TABLE "review_ends" (
	"entry_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"revision_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "review_ends_pk" PRIMARY KEY("entry_id","number"),
	CONSTRAINT "review_ends_once" UNIQUE("revision_id"),
	CONSTRAINT "review_ends_outcomes" CHECK ("review_ends"."outcome" in ('superseded', 'withdrawn', 'changes_requested', 'approved'))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"part" text DEFAULT 'reviewer' NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "reviews_once" UNIQUE("revision_id","person_id","decision"),
	CONSTRAINT "reviews_approval" UNIQUE("id","entry_id","revision_id","content_hash","decision"),
	CONSTRAINT "reviews_by_reviewer" CHECK ("reviews"."part" = 'reviewer'),
	CONSTRAINT "reviews_decisions" CHECK ("reviews"."decision" in ('approve', 'request_changes')),
	CONSTRAINT "reviews_say_why" CHECK ("reviews"."decision" = 'approve' or length(trim(coalesce("reviews"."reason", ''))) > 0)
);
--> statement-breakpoint
CREATE TABLE "revision_claims" (
	"revision_id" uuid NOT NULL,
	"path" text NOT NULL,
	"hash" text NOT NULL,
	"must_cite" boolean NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "revision_claims_pk" PRIMARY KEY("revision_id","path"),
	CONSTRAINT "revision_claims_hash" UNIQUE("revision_id","path","hash")
);
--> statement-breakpoint
CREATE TABLE "revision_people" (
	"revision_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "revision_people_pk" PRIMARY KEY("revision_id","person_id"),
	CONSTRAINT "revision_people_part" UNIQUE("revision_id","person_id","part"),
	CONSTRAINT "revision_people_parts" CHECK ("revision_people"."part" in ('author', 'reviewer'))
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"previous" integer GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
	"kind" text NOT NULL,
	"schema_version" integer NOT NULL,
	"frozen" jsonb,
	"hash" text NOT NULL,
	"note" text NOT NULL,
	"generation" integer NOT NULL,
	"draft_seq" bigint NOT NULL,
	"approvals_needed" integer DEFAULT 1 NOT NULL,
	"submitted_by" uuid NOT NULL,
	"submitted_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"transaction" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	CONSTRAINT "revisions_number" UNIQUE("entry_id","number"),
	CONSTRAINT "revisions_content" UNIQUE("id","entry_id","hash"),
	CONSTRAINT "revisions_in_entry" UNIQUE("id","entry_id"),
	CONSTRAINT "revisions_of_entry" UNIQUE("id","entry_id","number"),
	CONSTRAINT "revisions_hash_form" CHECK ("revisions"."hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "revisions_count_up" CHECK ("revisions"."number" >= 1),
	CONSTRAINT "revisions_note_given" CHECK (length(trim("revisions"."note")) > 0),
	CONSTRAINT "revisions_approvals" CHECK ("revisions"."approvals_needed" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "revocations" (
	"revision_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "revocations_say_why" CHECK (length(trim("revocations"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "record_settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "record_settings_known" CHECK ("record_settings"."key" in ('demo'))
);
--> statement-breakpoint
CREATE TABLE "source_versions" (
	"source_id" text NOT NULL,
	"version" integer NOT NULL,
	"previous" integer GENERATED ALWAYS AS (nullif(version - 1, 0)) STORED,
	"csl" jsonb NOT NULL,
	"hash" text NOT NULL,
	"url_key" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "source_versions_pk" PRIMARY KEY("source_id","version"),
	CONSTRAINT "source_versions_count_up" CHECK ("source_versions"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "sources_id_is_key" CHECK ("sources"."id" ~ '^[a-z0-9][a-z0-9-]{1,62}$')
);
--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_prepared_by_people_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_generation" FOREIGN KEY ("entry_id","generation") REFERENCES "public"."draft_generations"("entry_id","generation") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_generations" ADD CONSTRAINT "draft_generations_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_generations" ADD CONSTRAINT "draft_generations_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_people" ADD CONSTRAINT "draft_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_people" ADD CONSTRAINT "draft_people_generation" FOREIGN KEY ("entry_id","generation") REFERENCES "public"."draft_generations"("entry_id","generation") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_updates" ADD CONSTRAINT "draft_updates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_updates" ADD CONSTRAINT "draft_updates_generation" FOREIGN KEY ("entry_id","generation") REFERENCES "public"."draft_generations"("entry_id","generation") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_links" ADD CONSTRAINT "person_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_links" ADD CONSTRAINT "person_links_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_ends" ADD CONSTRAINT "publication_ends_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_ends" ADD CONSTRAINT "publication_ends_start" FOREIGN KEY ("entry_id","ordinal","starts_at") REFERENCES "public"."publications"("entry_id","ordinal","starts_at") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_content" FOREIGN KEY ("revision_id","entry_id","content_hash") REFERENCES "public"."revisions"("id","entry_id","hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_approval" FOREIGN KEY ("approval_id","entry_id","revision_id","content_hash","approval_decision") REFERENCES "public"."reviews"("id","entry_id","revision_id","content_hash","decision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_ends" ADD CONSTRAINT "schedule_ends_schedule_id_schedules_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."schedules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_ends" ADD CONSTRAINT "schedule_ends_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_approval_id_reviews_id_fk" FOREIGN KEY ("approval_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_revision" FOREIGN KEY ("revision_id","entry_id") REFERENCES "public"."revisions"("id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_revision" FOREIGN KEY ("revision_id","entry_id") REFERENCES "public"."revisions"("id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_claim" FOREIGN KEY ("revision_id","path","claim_hash") REFERENCES "public"."revision_claims"("revision_id","path","hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_part" FOREIGN KEY ("revision_id","person_id","part") REFERENCES "public"."revision_people"("revision_id","person_id","part") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction_requests" ADD CONSTRAINT "redaction_requests_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redaction_requests" ADD CONSTRAINT "redaction_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_request" FOREIGN KEY ("revision_id","requested_by") REFERENCES "public"."redaction_requests"("revision_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_ends" ADD CONSTRAINT "review_ends_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_ends" ADD CONSTRAINT "review_ends_revision" FOREIGN KEY ("revision_id","entry_id","number") REFERENCES "public"."revisions"("id","entry_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_content" FOREIGN KEY ("revision_id","entry_id","content_hash") REFERENCES "public"."revisions"("id","entry_id","hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_part" FOREIGN KEY ("revision_id","person_id","part") REFERENCES "public"."revision_people"("revision_id","person_id","part") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_claims" ADD CONSTRAINT "revision_claims_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_people" ADD CONSTRAINT "revision_people_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_people" ADD CONSTRAINT "revision_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_kind" FOREIGN KEY ("entry_id","kind") REFERENCES "public"."entries"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocations" ADD CONSTRAINT "revocations_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocations" ADD CONSTRAINT "revocations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_versions" ADD CONSTRAINT "source_versions_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_versions" ADD CONSTRAINT "source_versions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_versions" ADD CONSTRAINT "source_versions_in_order" FOREIGN KEY ("source_id","previous") REFERENCES "public"."source_versions"("source_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_updates_of" ON "draft_updates" USING btree ("entry_id","generation","seq");--> statement-breakpoint
CREATE INDEX "events_of_entry" ON "events" USING btree ("entry_id","seq");--> statement-breakpoint
CREATE INDEX "events_transaction" ON "events" USING btree ("transaction");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "publications_of_revision" ON "publications" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "schedules_of_revision" ON "schedules" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "checks_of_claim" ON "checks" USING btree ("entry_id","path","claim_hash");--> statement-breakpoint
CREATE INDEX "checks_of_person" ON "checks" USING btree ("revision_id","person_id","at");--> statement-breakpoint
CREATE INDEX "revision_claims_by_hash" ON "revision_claims" USING btree ("path","hash");--> statement-breakpoint
CREATE INDEX "revision_people_of_person" ON "revision_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "source_versions_url" ON "source_versions" USING btree ("url_key");