CREATE TABLE "fetched_pages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"url" text NOT NULL,
	"text" text NOT NULL,
	"fetched_by" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "fetched_pages" ADD CONSTRAINT "fetched_pages_fetched_by_people_id_fk" FOREIGN KEY ("fetched_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fetched_pages_at" ON "fetched_pages" USING btree ("at");--> statement-breakpoint
-- Not of the record: what a person has not confirmed goes again.
grant select, insert, delete on fetched_pages to ratify_app;
