-- The note of what was withdrawn is withdrawn with it, for whatever reads as the site too: the link of the public log
-- keeps its place by its hash, and shows neither its text nor the note.
create or replace view site.public_events with (security_barrier) as
select l.seq, l.at, l.type, l.entry_id, l.revision_id,
  case when w.is_withheld then l.data - 'note' else l.data end as data,
  case when not w.is_withheld then l.body end as body,
  l.prev_hash, l.hash, l.data ->> 'kind' as kind, l.data ->> 'slug' as slug
from public_events l
cross join lateral (
  select jsonb_exists(l.data, 'note')
    and not exists (select from site.published p where p.revision_id = l.revision_id) as is_withheld
) w;
