-- A search for a word that nearly every text has ranks and counts some texts and not all: those that are called
-- so first, and of the others the newest. For that the index knows titles and names apart from other words.

-- How many words the shortest name of an entry has: "France" is nearer to what the member is called than to a pledge.
create function search.shortest(names text[]) returns smallint language sql immutable as $$
  select least(min(cardinality(regexp_split_to_array(trim(name), '\s+'))), 1000)::smallint
  from unnest(names) as name where trim(name) <> ''
$$;

create function search.names_of_entry(frozen jsonb) returns text[] language sql immutable as $$
  select array_agg(name) from (
    select frozen ->> 'title' as name
    union all
    select said #>> '{}' from jsonb_path_query(frozen, 'strict $.content.fields.names.value[*].text', '{}', true) as said
  ) as names
$$;

-- Filled anew at the end.
truncate search.texts, search.places, search.words;
alter table search.texts
  add title tsvector not null generated always as (ts_filter(words, '{a}')) stored,
  add shortest_name smallint;
create index texts_title on search.texts using gin (title);
create index texts_shortest_name on search.texts (shortest_name, id desc);
create index texts_kind_year on search.texts (kind, year);
create index texts_year on search.texts (year);

-- Of each text, the publications by which it is public, with their spans: what matches is looked at one text at a time,
-- which four tables were too slow for.
alter table search.places
  drop constraint places_pkey,
  add entry_id uuid not null, add ordinal integer not null, add starts_at timestamp (3) with time zone not null,
  add ended_at timestamp (3) with time zone,
  add primary key (text_id, entry_id, ordinal);
create index places_publication on search.places (entry_id, ordinal);

-- As in 0021_search_index.sql, with the length of the shortest name, and with every span.
create or replace function search.add(revision uuid) returns void
  language plpgsql security definer set search_path = search, public, pg_temp as $$
declare said revisions%rowtype;
begin
  perform pg_advisory_xact_lock_shared(hashtext('ratify search'));
  select * into said from revisions where id = revision;
  if not exists (select from texts where revision_id = revision) then
    insert into texts (kind, revision_id, year, words, shortest_name)
    values (said.kind, revision, search.year_of(said.frozen), search.entry_words(said.frozen),
      search.shortest(search.names_of_entry(said.frozen)));
    -- In one order everywhere, so that two publications that cite the same never wait for each other in a circle.
    insert into texts (kind, source_id, version, csl, year, words, shortest_name)
    select 'source', used.key, (used.value ->> 'version')::integer, used.value -> 'csl',
      substring(used.value #>> '{csl,issued,edtf}' from '\d{4}')::integer, search.source_words(used.value -> 'csl'),
      search.shortest(array[used.value #>> '{csl,title}', used.value #>> '{csl,custom,titleTranslated}'])
    from jsonb_each(said.frozen -> 'sources') as used
    order by used.key
    on conflict (source_id, version) do nothing;
  end if;
  insert into places (text_id, revision_id, entry_id, ordinal, starts_at, ended_at)
  select t.id, revision, p.entry_id, p.ordinal, p.starts_at, n.ended_at
  from publications p
  left join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal
  cross join (
    select id from texts where revision_id = revision
    union all
    select cited.id from jsonb_each(said.frozen -> 'sources') as used
    join texts cited on cited.source_id = used.key and cited.version = (used.value ->> 'version')::integer
  ) t
  where p.revision_id = revision
  on conflict do nothing;
  insert into words (word, latin)
  select lexeme, search.latin(lexeme)
  from (
    select distinct lexeme collate "C" as lexeme
    from places p join texts t on t.id = p.text_id, unnest(tsvector_to_array(t.words)) as lexeme
    where p.revision_id = revision and length(lexeme) between 3 and 40 and lexeme !~ '[0-9/.:@_%]'
  ) found
  where not exists (select from words w where w.word = found.lexeme)
  order by 1
  on conflict do nothing;
end $$;

-- In the order in which texts became public, for the newest are those with the greatest ids.
create or replace function search.rebuild() returns void
  language plpgsql security definer set search_path = search, public, pg_temp as $$
declare revision uuid;
begin
  truncate texts, places, words;
  for revision in
    select revision_id from site.published group by revision_id order by min(starts_at), revision_id
  loop
    perform search.add(revision);
  end loop;
end $$;

create or replace function search.follow() returns trigger
  language plpgsql security definer set search_path = search, public, pg_temp as $$
begin
  if tg_table_name = 'publications' then
    perform search.add(new.revision_id);
  elsif tg_table_name = 'redactions' then
    perform search.remove(new.revision_id);
  elsif new.outcome = 'retracted' then
    perform search.remove((
      select revision_id from publications where entry_id = new.entry_id and ordinal = new.ordinal));
  else
    update places set ended_at = new.ended_at where entry_id = new.entry_id and ordinal = new.ordinal;
  end if;
  return null;
end $$;
drop trigger found_no_more on publication_ends;
create trigger found_no_more after insert on publication_ends for each row execute function search.follow();

create or replace view site.texts as
select id, kind, revision_id, source_id, version, csl, year, words, title, shortest_name from search.texts;

-- When a text was public, and in which entry.
create or replace view site.text_spans as
select text_id, entry_id, revision_id, starts_at, ended_at from search.places;

select search.rebuild();
