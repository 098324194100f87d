CREATE TYPE "public"."mentorship_end" AS ENUM('declined', 'taken back', 'lapsed', 'completed', 'stopped', 'managing', 'gone');--> statement-breakpoint
CREATE TYPE "public"."mentorship_scope" AS ENUM('report', 'path', 'evidence', 'check-ins');--> statement-breakpoint
CREATE TYPE "public"."mentorship_side" AS ENUM('mentee', 'mentor');--> statement-breakpoint
CREATE TYPE "public"."pause_reason" AS ENUM('mentee', 'mentor', 'managing');--> statement-breakpoint
CREATE TABLE "mentored_evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "mentored_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentorship_notes" (
	"author_id" uuid NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"text" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mentorship_notes_author_id_mentorship_id_pk" PRIMARY KEY("author_id","mentorship_id"),
	CONSTRAINT "mentorship_notes_text" CHECK (length("mentorship_notes"."text") <= 5000)
);
--> statement-breakpoint
ALTER TABLE "mentorship_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentorships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid,
	"mentee_id" uuid,
	"mentee_name" text NOT NULL,
	"mentor_id" uuid,
	"mentor_name" text NOT NULL,
	"proposed_by" "mentorship_side" NOT NULL,
	"address" text,
	"token_hash" text,
	"goal" text DEFAULT '' NOT NULL,
	"wish" text DEFAULT '' NOT NULL,
	"between_us" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"paused_by" "pause_reason",
	"ended_at" timestamp with time zone,
	"end_reason" "mentorship_end",
	"look_back" text DEFAULT '' NOT NULL,
	CONSTRAINT "mentorships_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "mentorships_pair" CHECK ("mentorships"."mentee_id" <> "mentorships"."mentor_id"),
	CONSTRAINT "mentorships_place" CHECK (("mentorships"."mentee_id" is null) = ("mentorships"."organization_id" is null)),
	CONSTRAINT "mentorships_started" CHECK ("mentorships"."started_at" is null or ("mentorships"."accepted_at" is not null and "mentorships"."mentee_id" is not null)),
	CONSTRAINT "mentorships_paused" CHECK (("mentorships"."paused_at" is null) = ("mentorships"."paused_by" is null)),
	CONSTRAINT "mentorships_ended" CHECK (("mentorships"."ended_at" is null) = ("mentorships"."end_reason" is null)),
	CONSTRAINT "mentorships_lines" CHECK (greatest(length("mentorships"."goal"), length("mentorships"."wish"), length("mentorships"."between_us")) <= 500),
	CONSTRAINT "mentorships_look_back" CHECK (length("mentorships"."look_back") <= 4000)
);
--> statement-breakpoint
ALTER TABLE "mentorships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "open_scopes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"scope" "mentorship_scope" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "open_scopes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "opened_logs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"opened_to" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "opened_logs_other" CHECK ("opened_logs"."mentorship_id" <> "opened_logs"."opened_to")
);
--> statement-breakpoint
ALTER TABLE "opened_logs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_thing";--> statement-breakpoint
DROP INDEX "notices_once";--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "organization_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "talks" ALTER COLUMN "team_membership_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "mentorship_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "mentorship_id" uuid;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "evidence_stays_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "talks" ADD COLUMN "mentorship_id" uuid;--> statement-breakpoint
ALTER TABLE "mentored_evidence" ADD CONSTRAINT "mentored_evidence_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentored_evidence" ADD CONSTRAINT "mentored_evidence_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship_notes" ADD CONSTRAINT "mentorship_notes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship_notes" ADD CONSTRAINT "mentorship_notes_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_mentee_id_people_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_mentor_id_people_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_scopes" ADD CONSTRAINT "open_scopes_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opened_logs" ADD CONSTRAINT "opened_logs_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opened_logs" ADD CONSTRAINT "opened_logs_opened_to_mentorships_id_fk" FOREIGN KEY ("opened_to") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mentored_evidence_current" ON "mentored_evidence" USING btree ("mentorship_id","evidence_id") WHERE "mentored_evidence"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "mentored_evidence_evidence_id_index" ON "mentored_evidence" USING btree ("evidence_id");--> statement-breakpoint
CREATE INDEX "mentorship_notes_mentorship_id_index" ON "mentorship_notes" USING btree ("mentorship_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentorships_current" ON "mentorships" USING btree (least("mentee_id", "mentor_id"),greatest("mentee_id", "mentor_id")) WHERE ("mentorships"."ended_at" is null and "mentorships"."mentee_id" is not null and "mentorships"."mentor_id" is not null);--> statement-breakpoint
CREATE INDEX "mentorships_mentee_id_created_at_index" ON "mentorships" USING btree ("mentee_id","created_at");--> statement-breakpoint
CREATE INDEX "mentorships_mentor_id_created_at_index" ON "mentorships" USING btree ("mentor_id","created_at");--> statement-breakpoint
CREATE INDEX "mentorships_organization_id_index" ON "mentorships" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "mentorships_proposed" ON "mentorships" USING btree ("created_at") WHERE ("mentorships"."started_at" is null and "mentorships"."ended_at" is null);--> statement-breakpoint
CREATE UNIQUE INDEX "open_scopes_current" ON "open_scopes" USING btree ("mentorship_id","scope") WHERE "open_scopes"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "open_scopes_mentorship_id_created_at_index" ON "open_scopes" USING btree ("mentorship_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "opened_logs_current" ON "opened_logs" USING btree ("mentorship_id","opened_to") WHERE "opened_logs"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "opened_logs_opened_to_index" ON "opened_logs" USING btree ("opened_to");--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_mentorship_id_mentorships_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_ins_mentorship_id_index" ON "check_ins" USING btree ("mentorship_id");--> statement-breakpoint
CREATE INDEX "notices_mentorship_id_index" ON "notices" USING btree ("mentorship_id");--> statement-breakpoint
CREATE INDEX "talks_mentorship_id_index" ON "talks" USING btree ("mentorship_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("person_id","kind",coalesce("check_in_id", "team_membership_id", "team_manager_id", "opening_id", "talk_id", "summary_id", "mentorship_id"),"ordinal");--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_mentor" CHECK (("check_ins"."kind" = 'mentor') = ("check_ins"."mentorship_id" is not null));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_thing" CHECK (num_nonnulls("notices"."check_in_id", "notices"."team_membership_id", "notices"."team_manager_id", "notices"."opening_id", "notices"."talk_id", "notices"."summary_id", "notices"."mentorship_id") = 1);--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_relation" CHECK (num_nonnulls("talks"."team_membership_id", "talks"."mentorship_id") = 1);--> statement-breakpoint
-- By hand: they come before the policies that call them. The mentorships in which a scope is open to the viewer as the
-- mentor, within the mentee's organization that the door was opened for.
CREATE FUNCTION sight_of_mentorships(whose mentorship_scope) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN QUERY
		SELECT mentorships.id FROM mentorships
		JOIN open_scopes ON open_scopes.mentorship_id = mentorships.id
		WHERE mentorships.mentor_id = nullif(current_setting('app.person_id', true), '')::uuid
			AND mentorships.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
			AND mentorships.started_at IS NOT NULL AND mentorships.paused_at IS NULL AND mentorships.ended_at IS NULL
			AND open_scopes.scope = whose AND open_scopes.opened_at IS NOT NULL AND open_scopes.ended_at IS NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION sight_of_mentees(whose mentorship_scope) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN QUERY
		SELECT mentee_id FROM mentorships WHERE id = ANY(ARRAY(SELECT sight_of_mentorships(whose)));
END
$$;
--> statement-breakpoint
-- The ended mentorships whose log a mentee opened to the viewer, a later mentor of theirs.
CREATE FUNCTION sight_of_opened_logs() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN QUERY
		SELECT opened_logs.mentorship_id FROM opened_logs
		JOIN mentorships ON mentorships.id = opened_logs.opened_to
		WHERE mentorships.mentor_id = nullif(current_setting('app.person_id', true), '')::uuid
			AND mentorships.started_at IS NOT NULL AND mentorships.paused_at IS NULL AND mentorships.ended_at IS NULL
			AND opened_logs.ended_at IS NULL;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION sight_of_mentorships(mentorship_scope), sight_of_mentees(mentorship_scope), sight_of_opened_logs() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sight_of_mentorships(mentorship_scope), sight_of_mentees(mentorship_scope), sight_of_opened_logs() TO leadpath_viewer, leadpath_system;
--> statement-breakpoint
CREATE POLICY "system" ON "mentored_evidence" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "mentored_evidence" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("mentored_evidence"."mentorship_id" = any(array(select id from mentorships where mentee_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) or ("mentored_evidence"."ended_at" is null and "mentored_evidence"."mentorship_id" = any(array(select sight_of_mentorships('evidence'))))));--> statement-breakpoint
CREATE POLICY "system" ON "mentorship_notes" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "mentorship_notes" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("mentorship_notes"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "viewer_adds" ON "mentorship_notes" AS PERMISSIVE FOR INSERT TO "leadpath_viewer" WITH CHECK ("mentorship_notes"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "mentorship_notes"."mentorship_id" = any(array(
      select id from mentorships where started_at is not null and ended_at is null and (mentee_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or mentor_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "viewer_changes" ON "mentorship_notes" AS PERMISSIVE FOR UPDATE TO "leadpath_viewer" USING ("mentorship_notes"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "mentorship_notes"."mentorship_id" = any(array(
      select id from mentorships where started_at is not null and ended_at is null and (mentee_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or mentor_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ("mentorship_notes"."author_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "mentorship_notes"."mentorship_id" = any(array(
      select id from mentorships where started_at is not null and ended_at is null and (mentee_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or mentor_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "system" ON "mentorships" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "mentorships" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("mentorships"."mentee_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "mentorships"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or ("mentorships"."mentor_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "mentorships"."ended_at" is null and ("mentorships"."started_at" is not null or "mentorships"."proposed_by" = 'mentor'))));--> statement-breakpoint
CREATE POLICY "system" ON "open_scopes" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "open_scopes" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("open_scopes"."mentorship_id" = any(array(select id from mentorships where mentee_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) or ("open_scopes"."opened_at" is not null and "open_scopes"."ended_at" is null and "open_scopes"."mentorship_id" = any(array(select id from mentorships where mentor_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and started_at is not null and paused_at is null and ended_at is null)))));--> statement-breakpoint
CREATE POLICY "system" ON "opened_logs" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "opened_logs" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("opened_logs"."opened_to" = any(array(select id from mentorships where mentee_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) or ("opened_logs"."ended_at" is null and "opened_logs"."opened_to" = any(array(select id from mentorships where mentor_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and started_at is not null and paused_at is null and ended_at is null)))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "action_state_changes" TO leadpath_viewer USING ("action_state_changes"."action_id" = any(array(select id from actions where person_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) union all select id from actions where organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and person_id = any(array(select sight_of_mentees('path'))))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "actions" TO leadpath_viewer USING (("actions"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or ("actions"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and "actions"."person_id" = any(array(select sight_of_mentees('path'))) and "actions"."agreed_in" is null and "actions"."talk_id" is null)));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "notices" TO leadpath_viewer USING (("notices"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and ("notices"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "notices"."organization_id" is null)));--> statement-breakpoint
ALTER POLICY "viewer_changes" ON "notices" TO leadpath_viewer USING (("notices"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and ("notices"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "notices"."organization_id" is null))) WITH CHECK (("notices"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and ("notices"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "notices"."organization_id" is null)));--> statement-breakpoint
ALTER POLICY "viewer_changes" ON "talk_actions" TO leadpath_viewer USING (("talk_actions"."owner" = 'subject' and "talk_actions"."talk_id" = any(array(select id from talks where subject_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) or "talk_actions"."owner" = 'partner' and "talk_actions"."talk_id" = any(array(select id from talks where partner_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) or mentorship_id is not null) and sight_ended_at is null)))) WITH CHECK (("talk_actions"."owner" = 'subject' and "talk_actions"."talk_id" = any(array(select id from talks where subject_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))) or "talk_actions"."owner" = 'partner' and "talk_actions"."talk_id" = any(array(select id from talks where partner_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) or mentorship_id is not null) and sight_ended_at is null))));--> statement-breakpoint
ALTER POLICY "viewer_reads" ON "talks" TO leadpath_viewer USING (("talks"."subject_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "talks"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or ("talks"."partner_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "talks"."sight_ended_at" is null and ("talks"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "talks"."mentorship_id" is not null)) or "talks"."mentorship_id" = any(array(select sight_of_opened_logs()))));--> statement-breakpoint
-- From here on by hand.
DROP FUNCTION sight_of_actions();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sight_of_talks() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
DECLARE
	viewer uuid := nullif(current_setting('app.person_id', true), '')::uuid;
	organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
	RETURN QUERY
		SELECT id FROM talks
		WHERE subject_id = viewer AND organization_id = organization
		UNION ALL
		SELECT id FROM talks
		WHERE partner_id = viewer AND sight_ended_at IS NULL
			AND (organization_id = organization OR mentorship_id IS NOT NULL)
		UNION ALL
		SELECT id FROM talks
		WHERE mentorship_id = ANY(ARRAY(SELECT sight_of_opened_logs()));
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sight_of_evidence() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN QUERY
		SELECT evidence_id FROM chosen_evidence
		WHERE check_in_id = ANY(ARRAY(SELECT sight_of_chosen_evidence()))
		UNION ALL
		SELECT evidence_id FROM openings
		WHERE id = ANY(ARRAY(SELECT sight_of_openings())) AND evidence_id IS NOT NULL
		UNION ALL
		SELECT evidence_id FROM mentored_evidence
		WHERE mentorship_id = ANY(ARRAY(SELECT sight_of_mentorships('evidence'))) AND ended_at IS NULL;
END
$$;
--> statement-breakpoint
-- With a mentor's account the mentorship ends; what the two wrote stays the mentee's.
CREATE FUNCTION forget_mentor() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER
AS $$
BEGIN
	NEW.mentor_name := '';
	NEW.address := NULL;
	NEW.token_hash := NULL;
	IF NEW.ended_at IS NULL THEN
		NEW.ended_at := now();
		NEW.end_reason := 'gone';
	END IF;
	RETURN NEW;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION forget_mentor() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER "mentorships_forget_mentor" BEFORE UPDATE OF "mentor_id" ON "mentorships"
FOR EACH ROW WHEN (OLD.mentor_id IS NOT NULL AND NEW.mentor_id IS NULL) EXECUTE FUNCTION forget_mentor();
--> statement-breakpoint
ALTER TABLE "mentorships" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "open_scopes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mentored_evidence" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "opened_logs" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mentorship_notes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "mentorships", "open_scopes", "mentored_evidence", "opened_logs", "mentorship_notes" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "mentorships", "open_scopes", "mentored_evidence", "opened_logs" TO "leadpath_viewer";--> statement-breakpoint
GRANT SELECT, INSERT ON "mentorship_notes" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("text", "revision", "saved_at") ON "mentorship_notes" TO "leadpath_viewer";--> statement-breakpoint
-- A mentorship follows its mentee, with its talks.
GRANT UPDATE ("organization_id") ON "talks" TO "leadpath_system";
