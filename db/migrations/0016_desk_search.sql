-- What the desk searches: the words of drafts as last stored and of what is public. Derived, and for the desk alone.

-- Where the database's locale is C, a text is parsed as if all that is not ASCII were letters, and “Lancaster” would be
-- a word with its quotation marks. So these are exchanged for the marks of ASCII, one for one.
create function ascii_marks(text) returns text language sql immutable parallel safe as $$
  select translate($1, E'’‘‚‛“”„‟«»‹›–—‑‒―…·•\u00a0\u202f\u2009', '''''''''""""""''''-----.     ')
$$;
grant execute on function ascii_marks(text) to ratify_app;
--> statement-breakpoint
CREATE TABLE "draft_texts" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"generation" integer NOT NULL,
	"title" text NOT NULL,
	"words" text NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('public.ratify', public.ascii_marks(title)), 'A') || setweight(to_tsvector('public.ratify', public.ascii_marks(words)), 'B')) STORED
);
--> statement-breakpoint
CREATE TABLE "public_texts" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"revision_id" uuid NOT NULL,
	"title" text NOT NULL,
	"words" text NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('public.ratify', public.ascii_marks(title)), 'A') || setweight(to_tsvector('public.ratify', public.ascii_marks(words)), 'B')) STORED
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "single_keys" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_texts" ADD CONSTRAINT "draft_texts_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_texts" ADD CONSTRAINT "draft_texts_generation" FOREIGN KEY ("entry_id","generation") REFERENCES "public"."draft_generations"("entry_id","generation") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_texts" ADD CONSTRAINT "public_texts_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_texts" ADD CONSTRAINT "public_texts_revision" FOREIGN KEY ("revision_id","entry_id") REFERENCES "public"."revisions"("id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_texts_search" ON "draft_texts" USING gin ("search");--> statement-breakpoint
CREATE INDEX "public_texts_search" ON "public_texts" USING gin ("search");
--> statement-breakpoint

-- As in 0014_suggestions.sql, and with what is searched. A draft that is open and does not hold the words stays found.
create or replace function erase_words_beside(entry uuid) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update comment_threads set generation = null, stretch = null, quote = null where entry_id = entry;
  update comments c set body = '(erased)' from comment_threads t
  where t.id = c.thread_id and t.entry_id = entry and c.body <> '';
  update suggestions set old_text = '(erased)', new_text = '(erased)' where entry_id = entry;
  delete from draft_texts t using entries e
  where e.id = entry and t.entry_id = e.id and t.generation < e.generation;
  delete from public_texts t using revisions r
  where t.entry_id = entry and r.id = t.revision_id and r.frozen is null;
$$;

revoke all on draft_texts, public_texts from public;
grant select, insert, update on draft_texts, public_texts to ratify_app;
