-- Two hash chains. A row gets its place from the chain's head, under that row's lock: ids drawn before the lock
-- would fork the chain.

insert into chain_heads (chain, seq, hash)
values ('private', 0, repeat('0', 64)), ('public', 0, repeat('0', 64));

create function utc_text(at timestamptz) returns text language sql stable as
  $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

create function chain_hash(previous text, body text) returns text language sql immutable as
  $$ select encode(sha256(convert_to(previous || body, 'UTF8')), 'hex') $$;

create function link_event() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare head chain_heads%rowtype;
begin
  select * into head from chain_heads where chain = 'private' for update;
  new.seq := head.seq + 1;
  new.at := this_moment();
  new.transaction := pg_current_xact_id()::text::bigint;
  new.prev_hash := head.hash;
  new.body := jsonb_build_object('seq', new.seq, 'at', utc_text(new.at), 'type', new.type, 'entry', new.entry_id,
    'revision', new.revision_id, 'person', new.person_id, 'data', new.data)::text;
  new.hash := chain_hash(new.prev_hash, new.body);
  update chain_heads set seq = new.seq, hash = new.hash where chain = 'private';
  return new;
end $$;
create trigger chained before insert on events for each row execute function link_event();

create function link_public_event() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare head chain_heads%rowtype;
begin
  select * into head from chain_heads where chain = 'public' for update;
  new.seq := head.seq + 1;
  new.at := this_moment();
  new.prev_hash := head.hash;
  new.body := jsonb_build_object('seq', new.seq, 'at', utc_text(new.at), 'type', new.type, 'entry', new.entry_id,
    'revision', new.revision_id, 'data', new.data)::text;
  new.hash := chain_hash(new.prev_hash, new.body);
  update chain_heads set seq = new.seq, hash = new.hash where chain = 'public';
  return new;
end $$;
create trigger chained before insert on public_events for each row execute function link_public_event();

-- Each change of the workflow is recorded once in its transaction, as what it was.

create function require_event() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  row jsonb := to_jsonb(new);
  entry uuid := coalesce(
    (row ->> 'entry_id')::uuid,
    (select entry_id from revisions where id = (row ->> 'revision_id')::uuid),
    (select entry_id from schedules where id = (row ->> 'schedule_id')::uuid));
  recorded integer;
  fitting integer;
begin
  select count(*), count(*) filter (where type = any (tg_argv) and entry_id = entry) into recorded, fitting
  from events where is_of_this_transaction(transaction, at);
  if recorded <> 1 or fitting <> 1 then
    perform refuse('one_event', format('a change of %s is recorded as exactly one event of its kind, not %s (%s fit)',
      tg_table_name, recorded, fitting));
  end if;
  return null;
end $$;
create constraint trigger one_event after insert on revisions deferrable initially deferred
  for each row execute function require_event('revision_submitted');
create constraint trigger one_event after insert on review_ends deferrable initially deferred
  for each row execute function require_event(
    'revision_submitted', 'revision_withdrawn', 'changes_requested', 'revision_approved');
create constraint trigger one_event after insert on checks deferrable initially deferred
  for each row execute function require_event('claims_checked', 'changes_requested', 'revision_approved');
create constraint trigger one_event after insert on reviews deferrable initially deferred
  for each row execute function require_event('changes_requested', 'revision_approved');
create constraint trigger one_event after insert on revocations deferrable initially deferred
  for each row execute function require_event('approval_revoked');
create constraint trigger one_event after insert on publications deferrable initially deferred
  for each row execute function require_event('revision_published', 'revision_republished');
create constraint trigger one_event after insert on publication_ends deferrable initially deferred
  for each row execute function require_event(
    'revision_published', 'revision_republished', 'publication_retracted');
create constraint trigger one_event after insert on schedules deferrable initially deferred
  for each row execute function require_event('publication_scheduled');
create constraint trigger one_event after insert on schedule_ends deferrable initially deferred
  for each row execute function require_event(
    'revision_published', 'schedule_cancelled', 'schedule_failed', 'revision_approved');
create constraint trigger one_event after insert on redaction_requests deferrable initially deferred
  for each row execute function require_event('redaction_requested');
create constraint trigger one_event after insert on redactions deferrable initially deferred
  for each row execute function require_event('revision_redacted');

-- What changed for readers goes into the public log by itself, at commit: after the private chain's lock in every
-- transaction, so that the two locks are always taken in one order.

create function record_publicly() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry entries%rowtype;
  revision revisions%rowtype;
  said jsonb;
  kind_of_event text;
begin
  if tg_table_name = 'publications' then
    select * into revision from revisions where id = new.revision_id;
    kind_of_event := case when exists (
      select from publications
      where entry_id = new.entry_id and revision_id = new.revision_id and ordinal < new.ordinal
    ) then 'revision_republished' else 'revision_published' end;
    said := jsonb_build_object('note', new.note, 'startsAt', utc_text(new.starts_at));
    said := said || coalesce((
      select jsonb_build_object('replaced', r.number)
      from publication_ends n
      join publications p on p.entry_id = n.entry_id and p.ordinal = n.ordinal
      join revisions r on r.id = p.revision_id
      where n.entry_id = new.entry_id and n.ordinal = new.ordinal - 1 and n.outcome = 'replaced'
    ), '{}');
  elsif tg_table_name = 'publication_ends' then
    select r.* into revision
    from publications p join revisions r on r.id = p.revision_id
    where p.entry_id = new.entry_id and p.ordinal = new.ordinal;
    kind_of_event := 'publication_retracted';
    said := jsonb_build_object('reason', new.reason, 'endedAt', utc_text(new.ended_at));
  else
    -- Readers learn of the redaction of what they could read, and of nothing else.
    select * into revision from revisions where id = new.revision_id;
    if not exists (select from publications where revision_id = new.revision_id) then
      return null;
    end if;
    kind_of_event := 'revision_redacted';
    select jsonb_build_object('reason', reason) into said
    from redaction_requests where revision_id = new.revision_id;
  end if;
  select * into entry from entries where id = revision.entry_id;
  insert into public_events (type, entry_id, revision_id, data)
  values (kind_of_event, entry.id, revision.id, said || jsonb_build_object(
    'kind', entry.kind, 'slug', entry.slug, 'number', revision.number, 'hash', revision.hash));
  return null;
end $$;
create constraint trigger recorded_publicly after insert on publications
  deferrable initially deferred for each row execute function record_publicly();
create constraint trigger recorded_publicly after insert on publication_ends
  deferrable initially deferred for each row when (new.outcome = 'retracted') execute function record_publicly();
create constraint trigger recorded_publicly after insert on redactions
  deferrable initially deferred for each row execute function record_publicly();

-- Presses hear of it once it is committed.
create function notify_presses() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('ratify_public', coalesce(
    to_jsonb(new) ->> 'entry_id',
    (select entry_id::text from revisions where id::text = to_jsonb(new) ->> 'revision_id')));
  return null;
end $$;
create trigger heard_by_presses after insert on publications for each row execute function notify_presses();
create trigger heard_by_presses after insert on publication_ends for each row execute function notify_presses();
create trigger heard_by_presses after insert on redactions for each row execute function notify_presses();
