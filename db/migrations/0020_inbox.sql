CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"check_in_id" uuid NOT NULL,
	"ordinal" smallint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	"mail_after" timestamp with time zone,
	"mail_tries" smallint DEFAULT 0 NOT NULL,
	"mail_claimed_at" timestamp with time zone,
	"mailed_at" timestamp with time zone,
	CONSTRAINT "notices_personId_kind_checkInId_ordinal_unique" UNIQUE("person_id","kind","check_in_id","ordinal"),
	CONSTRAINT "notices_mail" CHECK (("notices"."mail_claimed_at" is null or "notices"."mail_after" is null) and ("notices"."mailed_at" is null or "notices"."mail_claimed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "mail_off" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_check_in_id_check_ins_id_fk" FOREIGN KEY ("check_in_id") REFERENCES "public"."check_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_person_id_created_at_index" ON "notices" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("person_id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notices_organization_id_index" ON "notices" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "notices_check_in_id_index" ON "notices" USING btree ("check_in_id");--> statement-breakpoint
CREATE INDEX "notices_owed" ON "notices" USING btree ("mail_after") WHERE "notices"."mail_after" is not null;--> statement-breakpoint
CREATE INDEX "check_ins_under_way" ON "check_ins" USING btree ("due_on") WHERE ("check_ins"."revealed_at" is null and "check_ins"."ended_at" is null);--> statement-breakpoint
CREATE POLICY "system" ON "notices" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "notices" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("notices"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "notices"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "notices" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING ("notices"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "notices"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("notices"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "notices"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "notices" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "notices" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, UPDATE (read_at) ON "notices" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE (mail_off) ON "people" TO "leadpath_viewer";--> statement-breakpoint
-- The tables of pg-boss 10.4.2, as it would create them itself: their owner is who migrates, and the app's role only works in them.
CREATE SCHEMA IF NOT EXISTS pgboss;--> statement-breakpoint
CREATE TYPE pgboss.job_state AS ENUM (
	'created',
	'retry',
	'active',
	'completed',
	'cancelled',
	'failed'
);--> statement-breakpoint
CREATE TABLE pgboss.version (
	version int primary key,
	maintained_on timestamp with time zone,
	cron_on timestamp with time zone,
	monitored_on timestamp with time zone
);--> statement-breakpoint
CREATE TABLE pgboss.queue (
	name text,
	policy text,
	retry_limit int,
	retry_delay int,
	retry_backoff bool,
	expire_seconds int,
	retention_minutes int,
	dead_letter text REFERENCES pgboss.queue (name),
	partition_name text,
	created_on timestamp with time zone not null default now(),
	updated_on timestamp with time zone not null default now(),
	PRIMARY KEY (name)
);--> statement-breakpoint
CREATE TABLE pgboss.schedule (
	name text REFERENCES pgboss.queue ON DELETE CASCADE,
	cron text not null,
	timezone text,
	data jsonb,
	options jsonb,
	created_on timestamp with time zone not null default now(),
	updated_on timestamp with time zone not null default now(),
	PRIMARY KEY (name)
);--> statement-breakpoint
CREATE TABLE pgboss.subscription (
	event text not null,
	name text not null REFERENCES pgboss.queue ON DELETE CASCADE,
	created_on timestamp with time zone not null default now(),
	updated_on timestamp with time zone not null default now(),
	PRIMARY KEY(event, name)
);--> statement-breakpoint
CREATE TABLE pgboss.job (
	id uuid not null default gen_random_uuid(),
	name text not null,
	priority integer not null default(0),
	data jsonb,
	state pgboss.job_state not null default('created'),
	retry_limit integer not null default(2),
	retry_count integer not null default(0),
	retry_delay integer not null default(0),
	retry_backoff boolean not null default false,
	start_after timestamp with time zone not null default now(),
	started_on timestamp with time zone,
	singleton_key text,
	singleton_on timestamp without time zone,
	expire_in interval not null default interval '15 minutes',
	created_on timestamp with time zone not null default now(),
	completed_on timestamp with time zone,
	keep_until timestamp with time zone NOT NULL default now() + interval '14 days',
	output jsonb,
	dead_letter text,
	policy text
) PARTITION BY LIST (name);--> statement-breakpoint
ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id);--> statement-breakpoint
CREATE TABLE pgboss.archive (LIKE pgboss.job);--> statement-breakpoint
ALTER TABLE pgboss.archive ADD PRIMARY KEY (name, id);--> statement-breakpoint
ALTER TABLE pgboss.archive ADD archived_on timestamptz NOT NULL DEFAULT now();--> statement-breakpoint
CREATE INDEX archive_i1 ON pgboss.archive(archived_on);--> statement-breakpoint
CREATE FUNCTION pgboss.create_queue(queue_name text, options json)
RETURNS VOID AS
$$
DECLARE
	table_name varchar := 'j' || encode(sha224(queue_name::bytea), 'hex');
	queue_created_on timestamptz;
BEGIN

	WITH q as (
	INSERT INTO pgboss.queue (
		name,
		policy,
		retry_limit,
		retry_delay,
		retry_backoff,
		expire_seconds,
		retention_minutes,
		dead_letter,
		partition_name
	)
	VALUES (
		queue_name,
		options->>'policy',
		(options->>'retryLimit')::int,
		(options->>'retryDelay')::int,
		(options->>'retryBackoff')::bool,
		(options->>'expireInSeconds')::int,
		(options->>'retentionMinutes')::int,
		options->>'deadLetter',
		table_name
	)
	ON CONFLICT DO NOTHING
	RETURNING created_on
	)
	SELECT created_on into queue_created_on from q;

	IF queue_created_on IS NULL THEN
		RETURN;
	END IF;

	EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', table_name);

	EXECUTE format('ALTER TABLE pgboss.%1$I ADD PRIMARY KEY (name, id)', table_name);
	EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
	EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
	EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', table_name);
	EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', table_name);
	EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON pgboss.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', table_name);
	EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON pgboss.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', table_name);
	EXECUTE format('CREATE INDEX %1$s_i5 ON pgboss.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', table_name);

	EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', table_name, queue_name);
	EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', table_name, queue_name);
END;
$$
LANGUAGE plpgsql;--> statement-breakpoint
CREATE FUNCTION pgboss.delete_queue(queue_name text)
RETURNS VOID AS
$$
DECLARE
	table_name varchar;
BEGIN
	WITH deleted as (
		DELETE FROM pgboss.queue
		WHERE name = queue_name
		RETURNING partition_name
	)
	SELECT partition_name from deleted INTO table_name;

	EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', table_name);
END;
$$
LANGUAGE plpgsql;--> statement-breakpoint
INSERT INTO pgboss.version(version) VALUES ('24');--> statement-breakpoint
-- The app creates no queue and drops none.
REVOKE EXECUTE ON FUNCTION pgboss.create_queue(text, json), pgboss.delete_queue(text) FROM PUBLIC;--> statement-breakpoint
-- A lost job is made up for by the next one: none is tried again.
SELECT pgboss.create_queue('deliver', '{"retryLimit": 0}');--> statement-breakpoint
SELECT pgboss.create_queue('remind', '{"retryLimit": 0}');--> statement-breakpoint
SELECT pgboss.create_queue('reveal', '{"retryLimit": 0}');--> statement-breakpoint
SELECT pgboss.create_queue('lapse', '{"retryLimit": 0}');--> statement-breakpoint
-- Its own, from which it sends what's scheduled.
SELECT pgboss.create_queue('__pgboss__send-it', '{}');--> statement-breakpoint
INSERT INTO pgboss.schedule (name, cron, timezone, options) VALUES
	('deliver', '* * * * *', 'UTC', '{}'),
	('remind', '*/15 * * * *', 'UTC', '{}'),
	('reveal', '* * * * *', 'UTC', '{}'),
	('lapse', '0 * * * *', 'UTC', '{}');--> statement-breakpoint
GRANT USAGE ON SCHEMA pgboss TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON pgboss.job, pgboss.archive TO "leadpath_system";--> statement-breakpoint
GRANT SELECT, UPDATE ON pgboss.version TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON pgboss.queue, pgboss.schedule TO "leadpath_system";
