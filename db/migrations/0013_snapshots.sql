CREATE TABLE "source_snapshots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source_id" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"hash" text NOT NULL,
	"obtained" text NOT NULL,
	"url" text,
	"retrieved_at" timestamp (3) with time zone NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "source_snapshots_of_source" UNIQUE("id","source_id"),
	CONSTRAINT "source_snapshots_text" CHECK (length(trim("source_snapshots"."text")) > 0 and length("source_snapshots"."text") <= 500000),
	CONSTRAINT "source_snapshots_hashed" CHECK ("source_snapshots"."hash" = encode(sha256(convert_to("source_snapshots"."text", 'UTF8')), 'hex')),
	CONSTRAINT "source_snapshots_obtained" CHECK ("source_snapshots"."obtained" in ('fetched', 'pasted', 'uploaded') and ("source_snapshots"."obtained" = 'fetched') = ("source_snapshots"."url" is not null))
);
--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "source_id" text;--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "snapshot_id" uuid;--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "quote" text;--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "locator" text;--> statement-breakpoint
ALTER TABLE "source_snapshots" ADD CONSTRAINT "source_snapshots_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_snapshots" ADD CONSTRAINT "source_snapshots_version" FOREIGN KEY ("source_id","version") REFERENCES "public"."source_versions"("source_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "source_snapshots_latest" ON "source_snapshots" USING btree ("source_id","at");--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_snapshot" FOREIGN KEY ("snapshot_id","source_id") REFERENCES "public"."source_snapshots"("id","source_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checks_of_source" ON "checks" USING btree ("source_id");--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_passage_of_source" CHECK ("checks"."source_id" is not null or ("checks"."snapshot_id" is null and "checks"."quote" is null and "checks"."locator" is null));--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_passage_length" CHECK (length(trim(coalesce("checks"."quote", 'x'))) > 0 and length(coalesce("checks"."quote", '')) <= 2000 and length(coalesce("checks"."locator", '')) <= 200);--> statement-breakpoint
-- Snapshots never change or vanish, and each is recorded as one event about its source.
create trigger append_only before update or delete on source_snapshots
  for each row execute function forbid_change();
create trigger never_emptied before truncate on source_snapshots
  for each statement execute function forbid_change();

create function before_snapshot_kept() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.at := this_moment();
  new.retrieved_at := least(new.retrieved_at, new.at);
  return new;
end $$;
create trigger dated before insert on source_snapshots
  for each row execute function before_snapshot_kept();

create function require_source_event() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  recorded integer;
  fitting integer;
begin
  select count(*), count(*) filter (
    where type = any (tg_argv) and data ->> 'source' = new.source_id and data ->> 'snapshot' = new.hash
  ) into recorded, fitting
  from events where is_of_this_transaction(transaction, at);
  if recorded <> 1 or fitting <> 1 then
    perform refuse('source_event', format('a change of %s is recorded as exactly one event of its kind, not %s (%s fit)',
      tg_table_name, recorded, fitting));
  end if;
  return null;
end $$;
create constraint trigger one_event after insert on source_snapshots deferrable initially deferred
  for each row execute function require_source_event('source_created', 'snapshot_kept');

-- What a check names as its evidence is evidence of this claim: a source that the claim cites, and words that stand in
-- the snapshot.
create function before_evidence() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.source_id <> all (
    select unnest(sources) from revision_claims where revision_id = new.revision_id and path = new.path
  ) then
    perform refuse('checks_cited_source', 'the claim does not cite this source');
  end if;
  if new.snapshot_id is not null and new.quote is not null and not exists (
    select from source_snapshots where id = new.snapshot_id and position(new.quote in text) > 0
  ) then
    perform refuse('checks_passage_stands', 'these words do not stand in the snapshot');
  end if;
  return new;
end $$;
create trigger evidence before insert on checks
  for each row when (new.source_id is not null) execute function before_evidence();

grant select, insert on source_snapshots to ratify_app;
