-- The words of everything published, for readers who search. They follow from publications and are written by these
-- triggers alone: no login of Ratify may write here. What is retracted or redacted leaves with its last place, and a
-- word with the last text that has it. Backups leave this schema out; a restore fills it again.

create schema search;

-- An entry's revision, or a version of a source as published revisions cite it. `csl` is the source's alone.
create table search.texts (
  id bigint generated always as identity primary key,
  kind text not null,
  revision_id uuid unique,
  source_id text,
  version integer,
  csl jsonb,
  year integer,
  words tsvector not null,
  unique (source_id, version),
  check ((revision_id is null) <> (source_id is null))
);
create index texts_words on search.texts using gin (words);

-- The published revisions by which a text is public.
create table search.places (
  text_id bigint not null references search.texts,
  revision_id uuid not null,
  primary key (text_id, revision_id)
);
create index places_revision on search.places (revision_id);

-- Each word that is found, for those who mistype it or type it in another script: pg_trgm knows Latin letters alone
-- where the database has the locale C.
create table search.words (word text collate "C" primary key, latin text not null);
create index words_alike on search.words using gist (latin gist_trgm_ops);

-- Ukraine's own romanisation (resolution 55 of 2010), other Cyrillic letters beside it, and Greek.
create table search.letters (letter text collate "C" primary key, latin text not null);
insert into search.letters (letter, latin)
select (string_to_array(pair, ':'))[1], (string_to_array(pair, ':'))[2] from unnest(string_to_array(
  'а:a б:b в:v г:h ґ:g д:d е:e є:ie ж:zh з:z и:y і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts '
  || 'ч:ch ш:sh щ:shch ь: ю:iu я:ia ё:e ъ: ы:y э:e ў:u ј:j љ:lj њ:nj ћ:c ђ:d џ:dz ѓ:g ќ:k '
  || 'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o', ' ')) as pair;

create function search.latin(word text) returns text language sql stable as $$
  select string_agg(coalesce(l.latin, said.letter), '' order by said.place)
  from string_to_table(word, null) with ordinality as said (letter, place)
  left join search.letters l on l.letter = said.letter collate "C"
$$;

-- Numbers as readers type them ("1,600", "£1.6bn"), and no signs, which the parser of some locales takes for letters.
-- Questions are read alike by lib/site/search/terms.ts.
create function search.plain(said text) returns text language sql immutable as $$
  select regexp_replace(regexp_replace(regexp_replace(
    translate(said, '’£€$¥“”„«»‹›…–—•·°§', '''                  '),
    '(\d),(?=\d{3})', '\1', 'g'), '(\d)\s*bn\M', '\1 billion', 'gi'), '(\d)m\M', '\1 million', 'gi')
$$;

-- Words with their weight. A search must never stop a publication: a text's index holds 1 MB, and a letter may take
-- three bytes, so that what is longest is cut.
create function search.weighted(said text, longest integer, weight "char") returns tsvector
  language sql stable as
  $$ select setweight(to_tsvector('public.ratify', left(search.plain(coalesce(said, '')), longest)), weight) $$;

create function search.sum_in_words(amount text) returns text language sql immutable as $$
  select case
    when amount !~ '^\d{1,30}(\.\d{1,10})?$' then null
    when amount::numeric >= 1e9 then trim_scale(amount::numeric / 1e9) || ' billion'
    when amount::numeric >= 1e6 then trim_scale(amount::numeric / 1e6) || ' million'
  end
$$;

-- What a value says, whatever its type: dates by the names of their months, sums in figures and in words, entries by
-- the names that the revision froze.
create function search.value_words(value jsonb, labels jsonb) returns text language sql stable as $$
  select case jsonb_typeof(value)
    when 'string' then concat_ws(' ', value #>> '{}', (
      select string_agg(concat_ws(' ', day[3]::integer::text,
        (array['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
          'November', 'December'])[day[2]::integer], day[1]), ' ')
      from regexp_matches(value #>> '{}', '(\d{4})-(\d{2})(?:-(\d{2}))?', 'g') as day))
    when 'array' then (
      select string_agg(concat_ws(' ', name ->> 'text', name ->> 'note'), ' ') from jsonb_array_elements(value) as name)
    when 'object' then concat_ws(' ',
      value ->> 'raw', value ->> 'name', value ->> 'office', value ->> 'text', value ->> 'value', value ->> 'min',
      value ->> 'max', value ->> 'unit', value ->> 'includes', value ->> 'excludes', value ->> 'currency',
      value ->> 'instrument', value ->> 'amount', search.sum_in_words(value ->> 'amount'),
      labels -> (value ->> 'entry') ->> 'label', labels -> (value ->> 'member') ->> 'label')
  end
$$;

-- Blocks of prose, each in one piece however its words are marked.
create function search.prose_words(doc jsonb) returns text language sql stable as $$
  select string_agg((
    select string_agg(run #>> '{}', '') from jsonb_path_query(block, 'strict $.content[*] ? (exists (@.text)).text', '{}', true) as run), ' ')
  from jsonb_path_query(doc, 'strict $.** ? (@.type == "paragraph" || @.type == "heading")', '{}', true) as block
$$;

create function search.entry_words(frozen jsonb) returns tsvector language sql stable as $$
  select search.weighted(frozen ->> 'title', 1000, 'A')
    || search.weighted((
      select search.value_words(frozen #> '{content,fields,names,value}', '{}')), 10000, 'A')
    || search.weighted((
      select string_agg(concat_ws(' ', search.value_words(held -> 'value', frozen -> 'labels'), (
        select string_agg(search.value_words(cell, frozen -> 'labels'), ' ')
        from jsonb_path_query(held, 'strict $.rows[*].cells.*', '{}', true) as cell)), ' ')
      from jsonb_each(frozen #> '{content,fields}') as field (name, held)
      where name not in ('title', 'names')), 60000, 'B')
    || search.weighted((
      select string_agg(search.prose_words(held -> 'doc'), ' ')
      from jsonb_each(frozen #> '{content,fields}') as field (name, held)), 120000, 'C')
    || search.weighted((
      select string_agg(said #>> '{}', ' ')
      from jsonb_path_query(frozen -> 'content',
        'strict $.** ? (exists (@.quote) || exists (@.note)).keyvalue() ? (@.key == "quote" || @.key == "note").value',
        '{}', true) as said
      where jsonb_typeof(said) = 'string'), 40000, 'D')
    || search.weighted((
      select string_agg(concat_ws(' ', search.value_words(rival, frozen -> 'labels'), note), ' ')
      from (
        select rival -> 'value' as rival, null as note
        from jsonb_path_query(frozen -> 'content', 'strict $.fields.* ? (exists (@.rivals)).rivals[*]', '{}', true) as rival
        union all
        select null, note #>> '{}' from jsonb_path_query(frozen -> 'content', 'strict $.fields.* ? (exists (@.notes)).notes.*', '{}', true) as note
      ) beside), 10000, 'D')
$$;

create function search.source_words(csl jsonb) returns tsvector language sql stable as $$
  select search.weighted(concat_ws(' ', csl ->> 'title', csl -> 'custom' ->> 'titleTranslated'), 2000, 'A')
    || search.weighted(concat_ws(' ', csl ->> 'publisher', csl ->> 'container-title', csl -> 'custom' ->> 'agency',
      csl ->> 'event-title', csl ->> 'event-place', csl ->> 'publisher-place', csl ->> 'genre', (
        select string_agg(concat_ws(' ', who ->> 'given', who ->> 'family', who ->> 'literal'), ' ')
        from jsonb_path_query(csl, 'strict $.author[*]', '{}', true) as who),
      search.value_words(csl -> 'issued' -> 'edtf', '{}')), 5000, 'B')
    || search.weighted(concat_ws(' ', csl -> 'custom' ->> 'quote', csl ->> 'note', csl ->> 'URL'), 20000, 'D')
$$;

create function search.year_of(frozen jsonb) returns integer language sql immutable as $$
  select substring(coalesce(
    frozen #>> '{content,fields,heldOn,value}', frozen #>> '{content,fields,announcedOn,value}',
    frozen #>> '{content,fields,announced,value}', frozen #>> '{content,fields,joined,value}') from '\d{4}')::integer
$$;

-- Where one leaves, nobody else comes or leaves: a word that two texts share would stay behind.
create function search.add(revision uuid) returns void
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
  insert into texts (kind, revision_id, year, words)
  values (said.kind, revision, search.year_of(said.frozen), search.entry_words(said.frozen))
  returning id into added;
  insert into places values (added, revision);
  -- In one order everywhere, so that two publications that cite the same never wait for each other in a circle.
  insert into texts (kind, source_id, version, csl, year, words)
  select 'source', used.key, (used.value ->> 'version')::integer, used.value -> 'csl',
    substring(used.value #>> '{csl,issued,edtf}' from '\d{4}')::integer, search.source_words(used.value -> 'csl')
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

create function search.remove(revision uuid) returns void
  language plpgsql security definer set search_path = search, public, pg_temp as $$
declare
  left_behind bigint[];
  gone text[];
begin
  perform pg_advisory_xact_lock(hashtext('ratify search'));
  with removed as (delete from places where revision_id = revision returning text_id)
  select array_agg(text_id) into left_behind from removed;
  with alone as (
    delete from texts t
    where t.id = any (left_behind) and not exists (select from places p where p.text_id = t.id)
    returning t.words
  )
  select array_agg(distinct lexeme) into gone from alone, unnest(tsvector_to_array(alone.words)) as lexeme;
  delete from words w
  where w.word = any (gone) and not exists (
    select from texts t
    where t.words @@ ('''' || replace(replace(w.word, '\', '\\'), '''', '''''') || '''')::tsquery);
end $$;

-- Everything anew, as after a restore.
create function search.rebuild() returns void
  language plpgsql security definer set search_path = search, public, pg_temp as $$
declare revision uuid;
begin
  truncate texts, places, words;
  for revision in select distinct revision_id from site.published loop
    perform search.add(revision);
  end loop;
end $$;

create function search.follow() returns trigger
  language plpgsql security definer set search_path = search, public, pg_temp as $$
begin
  if tg_table_name = 'publications' then
    perform search.add(new.revision_id);
  elsif tg_table_name = 'publication_ends' then
    perform search.remove((
      select revision_id from publications where entry_id = new.entry_id and ordinal = new.ordinal));
  else
    perform search.remove(new.revision_id);
  end if;
  return null;
end $$;
create trigger found_by_readers after insert on publications for each row execute function search.follow();
create trigger found_no_more after insert on publication_ends
  for each row when (new.outcome = 'retracted') execute function search.follow();
create trigger found_no_more after insert on redactions for each row execute function search.follow();

-- Without security_barrier, for it would keep conditions from the index. There is nothing to hide: every row may be read.
create view site.texts as select id, kind, revision_id, source_id, version, csl, year, words from search.texts;
create view site.words as select word, latin from search.words;
create view site.letters as select letter, latin from search.letters;

-- When a text was public, and in which entry.
create view site.text_spans as
select l.text_id, p.entry_id, p.revision_id, p.starts_at, n.ended_at
from search.places l
join publications p on p.revision_id = l.revision_id
left join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal;

grant select on site.texts, site.words, site.letters, site.text_spans to ratify_app, ratify_site;

select search.rebuild();
