-- Whether the record is a demonstration, which public pages say.

CREATE TABLE "record_settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "record_settings_known" CHECK ("record_settings"."key" in ('demo'))
);
--> statement-breakpoint
create view site.settings with (security_barrier) as select key, value from record_settings;
grant select on record_settings to ratify_app;
grant insert on record_settings to ratify_app;
grant select on site.settings to ratify_app, ratify_site;
