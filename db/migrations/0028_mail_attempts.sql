-- Mail that waits is claimed, sent outside of any transaction, and tried again: how often, and not before when.

ALTER TABLE "outbox" DROP CONSTRAINT "outbox_to_one";--> statement-breakpoint
ALTER TABLE "notice_mail" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "notice_mail" ADD COLUMN "next_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "question_mail" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "question_mail" ADD COLUMN "next_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_to_one" CHECK (case when "outbox"."failure" is null then ("outbox"."person_id" is null) <> ("outbox"."reader" is null)
        else "outbox"."reader" is null end);
--> statement-breakpoint

grant update (attempts, next_at) on question_mail to ratify_app;
