-- Erasing a revision's words for legal reasons, by two people. Hash, reason and both names stay.

create function before_redaction_request() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare state revision_states%rowtype;
begin
  perform lock_entry((select entry_id from revisions where id = new.revision_id));
  select * into state from revision_states where revision_id = new.revision_id;
  if state.status in ('in_review', 'approved', 'published') then
    perform refuse('redactions_out_of_use', 'the revision is in use');
  end if;
  new.at := this_moment();
  return new;
end $$;
create trigger workflow before insert on redaction_requests
  for each row execute function before_redaction_request();

-- Erases the words of a revision and every closed draft of its entry; a draft that is open and holds them is closed,
-- and an empty one opened, unless the caller has opened another before. The caller records the event.
create function redact_revision(revision uuid, confirmed_by uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  subject revisions%rowtype;
  request redaction_requests%rowtype;
  open_draft draft_generations%rowtype;
begin
  select * into subject from revisions where id = revision;
  perform lock_entry(subject.entry_id);
  if (select status in ('in_review', 'approved', 'published') from revision_states where revision_id = revision) then
    perform refuse('redactions_still_out_of_use', 'the revision is in use');
  end if;
  select * into request from redaction_requests where revision_id = revision;
  if not found then
    perform refuse('redactions_requested', 'nobody requested this redaction');
  end if;
  insert into redactions (revision_id, requested_by, confirmed_by, at)
  values (revision, request.person_id, redact_revision.confirmed_by, this_moment());
  update revisions set frozen = null where id = revision;

  select g.* into open_draft
  from draft_generations g join entries e on e.id = g.entry_id and e.generation = g.generation
  where e.id = subject.entry_id;
  if open_draft.generation = subject.generation or open_draft.based_on = revision then
    insert into draft_generations (entry_id, generation, created_by)
    values (subject.entry_id, open_draft.generation + 1, redact_revision.confirmed_by);
    update entries set generation = open_draft.generation + 1, draft_title = '', draft_problems = null
    where id = subject.entry_id;
  end if;

  update draft_generations g
  set snapshot = null,
    snapshot_seq = 1 + greatest(g.snapshot_seq, (
      select max(u.seq) from draft_updates u where u.entry_id = g.entry_id and u.generation = g.generation))
  from entries e
  where g.entry_id = subject.entry_id and e.id = g.entry_id and g.generation < e.generation;
  delete from draft_updates u using entries e
  where u.entry_id = subject.entry_id and e.id = u.entry_id and u.generation < e.generation;
  delete from candidates c using entries e
  where c.entry_id = subject.entry_id and e.id = c.entry_id and c.generation < e.generation;
  delete from candidates c where c.entry_id = subject.entry_id and c.hash = subject.hash;
end $$;
