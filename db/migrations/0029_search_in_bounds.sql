-- A search for a word that nearly every text has ranks and counts a thousand texts and not all: those that are called
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

alter table search.texts
  add title tsvector not null generated always as (ts_filter(words, '{a}')) stored,
  add shortest_name smallint;
update search.texts t set shortest_name = search.shortest(
  case when t.source_id is null then (select search.names_of_entry(r.frozen) from revisions r where r.id = t.revision_id)
    else array[t.csl ->> 'title', t.csl #>> '{custom,titleTranslated}'] end);
create index texts_title on search.texts using gin (title);
create index texts_kind_year on search.texts (kind, year);
create index texts_year on search.texts (year);

-- As in 0021_search_index.sql, and with the length of the shortest name.
create or replace function search.add(revision uuid) returns void
  language plpgsql security definer set search_path = search, public, pg_temp as $$
declare
  said revisions%rowtype;
  added bigint;
begin
  perform pg_advisory_xact_lock_shared(hashtext('ratify search'));
  if exists (select from texts where revision_id = revision) then
    return; -- It is public again.
  end if;
  select * into said from revisions where id = revision;
  insert into texts (kind, revision_id, year, words, shortest_name)
  values (said.kind, revision, search.year_of(said.frozen), search.entry_words(said.frozen),
    search.shortest(search.names_of_entry(said.frozen)))
  returning id into added;
  insert into places values (added, revision);
  -- In one order everywhere, so that two publications that cite the same never wait for each other in a circle.
  insert into texts (kind, source_id, version, csl, year, words, shortest_name)
  select 'source', used.key, (used.value ->> 'version')::integer, used.value -> 'csl',
    substring(used.value #>> '{csl,issued,edtf}' from '\d{4}')::integer, search.source_words(used.value -> 'csl'),
    search.shortest(array[used.value #>> '{csl,title}', used.value #>> '{csl,custom,titleTranslated}'])
  from jsonb_each(said.frozen -> 'sources') as used
  order by used.key
  on conflict (source_id, version) do nothing;
  insert into places
  select t.id, revision
  from jsonb_each(said.frozen -> 'sources') as used
  join texts t on t.source_id = used.key and t.version = (used.value ->> 'version')::integer;
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

create or replace view site.texts as
select id, kind, revision_id, source_id, version, csl, year, words, title, shortest_name from search.texts;
