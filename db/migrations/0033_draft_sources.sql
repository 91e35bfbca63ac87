-- Which sources a draft cites is kept beside its words, so that nobody reads all drafts to know where a source is used.

-- Derived: whoever starts the server next keeps them again, now with what they cite.
delete from draft_texts;
--> statement-breakpoint
ALTER TABLE "draft_texts" ADD COLUMN "sources" text[] NOT NULL;--> statement-breakpoint
CREATE INDEX "revision_claims_sources" ON "revision_claims" USING gin ("sources");--> statement-breakpoint
CREATE INDEX "draft_texts_sources" ON "draft_texts" USING gin ("sources");
