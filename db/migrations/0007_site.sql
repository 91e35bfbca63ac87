-- What the site may read: published rows, and that something was withdrawn. Nothing retracted or redacted is in
-- `published` or `sources` at any instant, however long ago it was public.

create schema site;

-- Every span in which a revision was public, of those that may still be read. The span that is open has no end.
create view site.published with (security_barrier) as
select p.entry_id, e.kind, e.slug, p.ordinal, p.revision_id, r.number, r.schema_version, r.frozen, r.hash,
  p.starts_at, n.ended_at, p.note,
  (select max(v.at) from reviews v where v.revision_id = r.id and v.decision = 'approve') as approved_at
from publications p
join entries e on e.id = p.entry_id
join revisions r on r.id = p.revision_id
left join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal
where r.frozen is not null
  and not exists (
    select from publications b
    join publication_ends x on x.entry_id = b.entry_id and x.ordinal = b.ordinal
    where b.revision_id = p.revision_id and x.outcome = 'retracted'
  );

-- The sources of every published span, each as its revision froze it.
create view site.sources with (security_barrier) as
select used.id as source_id, (used.state ->> 'version')::integer as version, used.state ->> 'hash' as hash,
  used.state -> 'csl' as csl, p.entry_id, p.kind, p.slug, p.ordinal, p.revision_id, p.starts_at, p.ended_at
from site.published p
cross join lateral jsonb_each(p.frozen -> 'sources') as used (id, state);

-- Every span there ever was, without its words: what an entry's public history lists.
create view site.spans with (security_barrier) as
select p.entry_id, e.kind, e.slug, p.ordinal, p.revision_id, r.number, r.hash, p.starts_at, n.ended_at, n.outcome,
  (select x.ended_at from publications b
    join publication_ends x on x.entry_id = b.entry_id and x.ordinal = b.ordinal and x.outcome = 'retracted'
    where b.revision_id = p.revision_id) as retracted_at,
  (select d.at from redactions d where d.revision_id = p.revision_id) as redacted_at
from publications p
join entries e on e.id = p.entry_id
join revisions r on r.id = p.revision_id
left join publication_ends n on n.entry_id = p.entry_id and n.ordinal = p.ordinal;

-- Addresses that answer 410 from `retracted_at` until something is published there again.
create view site.retractions with (security_barrier) as
select p.entry_id, e.kind, e.slug, p.ordinal, p.revision_id, r.number, n.ended_at as retracted_at, n.reason,
  (select b.starts_at from publications b
    where b.entry_id = p.entry_id and b.ordinal = p.ordinal + 1) as published_again_at
from publication_ends n
join publications p on p.entry_id = n.entry_id and p.ordinal = n.ordinal
join entries e on e.id = p.entry_id
join revisions r on r.id = p.revision_id
where n.outcome = 'retracted';

create view site.redactions with (security_barrier) as
select r.entry_id, e.kind, e.slug, d.revision_id, r.number, r.hash, d.at as redacted_at, q.reason
from redactions d
join redaction_requests q on q.revision_id = d.revision_id
join revisions r on r.id = d.revision_id
join entries e on e.id = r.entry_id
where exists (select from publications p where p.revision_id = d.revision_id);

create view site.public_events with (security_barrier) as
select seq, at, type, entry_id, revision_id, data, body, prev_hash, hash from public_events;

-- Facts about the record as a whole, such as that it is a demonstration.
create view site.settings with (security_barrier) as
select key, value from record_settings;
