-- Whoever says something beside an entry shares the lock of those who write in its draft, and a redaction has it alone:
-- it has seen what was being said, or comes before it.

-- Named so that it comes before the triggers that date a row: what waited for a redaction was said after it.
create function before_words_beside() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare said jsonb := to_jsonb(new);
begin
  perform pg_advisory_xact_lock_shared(draft_lock(coalesce(
    (said ->> 'entry_id')::uuid,
    (select entry_id from comment_threads where id = (said ->> 'thread_id')::uuid))));
  return new;
end $$;
create trigger beside_draft before insert on comment_threads for each row execute function before_words_beside();
create trigger beside_draft before insert on comments for each row execute function before_words_beside();
create trigger beside_draft before insert on suggestions for each row execute function before_words_beside();
create trigger beside_draft before insert on questions for each row execute function before_words_beside();
create trigger beside_draft before insert on question_outcomes for each row execute function before_words_beside();

-- As in 0030_open_drafts.sql, where this took the lock itself, after the row was dated.
create or replace function before_suggestion() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.generation is distinct from (select generation from entries where id = new.entry_id) then
    perform refuse('suggestions_open_draft', 'this draft is closed');
  end if;
  return new;
end $$;

-- What a draft is found by is kept while that is open, and by nobody who was slow and comes too late.
create function before_draft_text() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(draft_lock(new.entry_id));
  if new.generation < (select generation from entries where id = new.entry_id) then
    return null;
  end if;
  return new;
end $$;
create trigger beside_draft before insert on draft_texts for each row execute function before_draft_text();

-- As in 0026_questions.sql, alone with the words. The entry's lock, which comes before, is the caller's.
create or replace function erase_words_beside(entry uuid) returns void
  language sql security definer set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(draft_lock(entry));
  update comment_threads set generation = null, stretch = null, quote = null where entry_id = entry;
  update comments c set body = '(erased)' from comment_threads t
  where t.id = c.thread_id and t.entry_id = entry and c.body <> '';
  update suggestions set old_text = '(erased)', new_text = '(erased)' where entry_id = entry;
  delete from draft_texts t using entries e
  where e.id = entry and t.entry_id = e.id and t.generation < e.generation;
  delete from public_texts t using revisions r
  where t.entry_id = entry and r.id = t.revision_id and r.frozen is null;
  update questions set words = '(erased)', link = null where entry_id = entry;
  update question_outcomes set said = case when said is not null then '(erased)' end, shown = null
  where entry_id = entry;
$$;
