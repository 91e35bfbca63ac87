-- What people are told of their work.

CREATE TABLE "notice_mail" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"rhythm" text DEFAULT 'hourly' NOT NULL,
	"last_at" timestamp (3) with time zone,
	CONSTRAINT "notice_mail_rhythms" CHECK ("notice_mail"."rhythm" in ('at_once', 'hourly', 'daily', 'never'))
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"entry_id" uuid NOT NULL,
	"revision_id" uuid,
	"thread_id" uuid,
	"by_id" uuid,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"seen_at" timestamp (3) with time zone,
	"mailed_at" timestamp (3) with time zone,
	CONSTRAINT "notices_kinds" CHECK ("notices"."kind" in ('review_asked', 'review_taken_over', 'sent_back', 'disputed', 'approved', 'published',
        'retracted', 'schedule_failed', 'check_lapsed', 'mentioned', 'assigned', 'replied'))
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notice_mail" ADD CONSTRAINT "notice_mail_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_thread_id_comment_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comment_threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_of" ON "notices" USING btree ("person_id","seq");--> statement-breakpoint
CREATE INDEX "notices_unseen" ON "notices" USING btree ("person_id") WHERE "notices"."seen_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_at" ON "outbox" USING btree ("at");
--> statement-breakpoint

-- Told, and no part of the record: who has seen it may forget it. Open pages hear of it when it is committed.
create function notify_of_notice() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('ratify_notices', coalesce(new.person_id, old.person_id)::text);
  return null;
end $$;
create trigger heard_by_pages after insert or update of seen_at or delete on notices
  for each row execute function notify_of_notice();

revoke all on notices, notice_mail, outbox from public;
grant select, insert, delete on notices, outbox to ratify_app;
grant update (seen_at, mailed_at) on notices to ratify_app;
grant select, insert, update on notice_mail to ratify_app;
