-- Who is asked to review a revision.

CREATE TABLE "review_requests" (
	"revision_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"previous" integer GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
	"person_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "review_requests_pk" PRIMARY KEY("revision_id","number"),
	CONSTRAINT "review_requests_count_up" CHECK ("review_requests"."number" >= 1)
);
--> statement-breakpoint
ALTER TABLE "review_requests" ADD CONSTRAINT "review_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_requests" ADD CONSTRAINT "review_requests_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_requests" ADD CONSTRAINT "review_requests_dense" FOREIGN KEY ("revision_id","previous") REFERENCES "public"."review_requests"("revision_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_requests" ADD CONSTRAINT "review_requests_revision" FOREIGN KEY ("revision_id","entry_id") REFERENCES "public"."revisions"("id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_requests_of_person" ON "review_requests" USING btree ("person_id");
--> statement-breakpoint

-- Asked is whoever could review at that moment. Who wrote it is known at the end of the transaction at the latest, and
-- nobody becomes its author after that.
create function before_review_request() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_entry(new.entry_id);
  if exists (select from review_ends where revision_id = new.revision_id) then
    perform refuse('review_requests_in_review', 'the revision is not in review any more');
  end if;
  if not exists (
    select from people where id = new.person_id and 'reviewer' = any (roles) and disabled_at is null
  ) then
    perform refuse('review_requests_of_reviewer', 'somebody is asked to review who is no reviewer');
  end if;
  new.at := this_moment();
  return new;
end $$;
create trigger workflow before insert on review_requests for each row execute function before_review_request();

create function after_review_request() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from revision_people
    where revision_id = new.revision_id and person_id = new.person_id and part = 'author'
  ) then
    perform refuse('review_requests_of_no_author', 'somebody is asked to review what they wrote');
  end if;
  return null;
end $$;
create constraint trigger of_no_author after insert on review_requests
  deferrable initially deferred for each row execute function after_review_request();
create constraint trigger one_event after insert on review_requests deferrable initially deferred
  for each row execute function require_event('revision_submitted', 'review_requested', 'review_taken_over');

create trigger append_only before update or delete on review_requests
  for each row execute function forbid_change();
create trigger never_emptied before truncate on review_requests
  for each statement execute function forbid_change();

revoke all on review_requests from public;
grant select, insert on review_requests to ratify_app;
