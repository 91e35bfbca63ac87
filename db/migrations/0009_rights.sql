-- Who may do what. Nobody but the owner has a right that is not given here.

revoke all on all tables in schema public, site from public;
revoke all on all functions in schema public from ratify_app, ratify_site;

grant usage on schema public to ratify_app, ratify_site;
grant usage on schema site to ratify_app, ratify_site;

grant select on all tables in schema public to ratify_app;
grant select on all tables in schema site to ratify_app, ratify_site;

-- Only ever added to.
grant insert on revisions, revision_people, revision_claims, review_ends, checks, reviews, revocations, publications,
  publication_ends, schedules, schedule_ends, sources, source_versions, events, redaction_requests, commands_done, record_settings
  to ratify_app;
grant update (result) on commands_done to ratify_app;

grant insert on entries to ratify_app;
grant update (generation, draft_title, draft_problems, touched_at) on entries to ratify_app;
grant insert on draft_generations to ratify_app;
grant update (snapshot, snapshot_seq) on draft_generations to ratify_app;
grant insert, delete on draft_updates to ratify_app;
grant insert, update on draft_people to ratify_app;
grant insert, delete on candidates to ratify_app;

grant insert, update on people, person_links to ratify_app;
grant insert, update, delete on sessions, sign_in_attempts to ratify_app;
grant delete on person_links to ratify_app;

grant execute on function refuse(text, text), lock_entry(uuid), is_newest_approved(uuid), claim_findings(uuid),
  authors_of_freeze(uuid, integer, bigint, jsonb), redact_revision(uuid, uuid), chain_hash(text, text) to ratify_app;
