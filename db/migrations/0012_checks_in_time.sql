-- A person's latest finding on a claim counts, so no two of theirs on one claim bear the same instant. Findings on
-- other claims may: dated apart, a long list of them ran ahead of the clock and past the approval that follows.
create or replace function before_finding() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform lock_entry(new.entry_id);
  if exists (select from review_ends where revision_id = new.revision_id) then
    perform refuse(tg_table_name || '_in_review', 'the revision is not in review any more');
  end if;
  new.at := this_moment();
  if tg_table_name = 'checks' then
    select greatest(new.at, max(at) + interval '1 millisecond') into new.at
    from checks where revision_id = new.revision_id and person_id = new.person_id and path = new.path;
  end if;
  return new;
end $$;
