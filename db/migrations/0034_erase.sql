CREATE TABLE "data_copies" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"parts_done" smallint DEFAULT 0 NOT NULL,
	"made_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"content" "bytea",
	"size" integer,
	CONSTRAINT "data_copies_made" CHECK (num_nonnulls("data_copies"."made_at", "data_copies"."content", "data_copies"."size") in (0, 3) and num_nonnulls("data_copies"."made_at", "data_copies"."failed_at") <= 1)
);
--> statement-breakpoint
ALTER TABLE "data_copies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erasures" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"erased_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "erasures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "data_copies" ADD CONSTRAINT "data_copies_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "data_copies_asked_at_index" ON "data_copies" USING btree ("asked_at");--> statement-breakpoint
CREATE POLICY "system" ON "data_copies" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "data_copies" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING ("data_copies"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system" ON "erasures" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "data_copies" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "erasures" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "data_copies" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "data_copies" TO "leadpath_viewer";--> statement-breakpoint
GRANT SELECT, INSERT ON "erasures" TO "leadpath_system";--> statement-breakpoint
-- Of a log that someone brought along, the other one's name goes with the other one's account.
GRANT UPDATE ("partner_name") ON "brought_logs" TO "leadpath_system";--> statement-breakpoint
-- An audit entry outlives what it tells of, but not whom: of whoever is erased the ids go, and the entries of an
-- organization go with it. Nothing else about an entry is ever changed, whoever tries.
GRANT UPDATE ("actor_id", "subject_id", "object_id"), DELETE ON "audit_entries" TO "leadpath_system";--> statement-breakpoint
CREATE FUNCTION keep_entries() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER
AS $$
DECLARE
	-- Whoever was erased: not null, which is Leadpath itself.
	nobody constant uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
	IF TG_OP = 'DELETE' THEN
		IF OLD.organization_id IS NULL OR EXISTS (SELECT FROM organizations WHERE id = OLD.organization_id) THEN
			RAISE EXCEPTION 'an audit entry is never deleted' USING ERRCODE = 'insufficient_privilege';
		END IF;
		RETURN OLD;
	END IF;
	IF (NEW.id, NEW.organization_id, NEW.action, NEW.created_at)
			IS DISTINCT FROM (OLD.id, OLD.organization_id, OLD.action, OLD.created_at)
		OR NEW.actor_id IS DISTINCT FROM OLD.actor_id
			AND (NEW.actor_id IS DISTINCT FROM nobody OR EXISTS (SELECT FROM people WHERE id = OLD.actor_id))
		OR NEW.subject_id IS DISTINCT FROM OLD.subject_id
			AND (NEW.subject_id IS DISTINCT FROM nobody OR EXISTS (SELECT FROM people WHERE id = OLD.subject_id))
		OR NEW.object_id IS DISTINCT FROM OLD.object_id
			AND (NEW.object_id IS DISTINCT FROM nobody
				OR NOT coalesce(OLD.object_id IN (OLD.actor_id, OLD.subject_id), false)
				OR EXISTS (SELECT FROM people WHERE id = OLD.object_id))
	THEN
		RAISE EXCEPTION 'an audit entry is never changed' USING ERRCODE = 'insufficient_privilege';
	END IF;
	RETURN NEW;
END
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION keep_entries() FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER "audit_entries_keep" BEFORE UPDATE OR DELETE ON "audit_entries"
FOR EACH ROW EXECUTE FUNCTION keep_entries();--> statement-breakpoint
CREATE FUNCTION forget_person() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER
AS $$
DECLARE
	nobody constant uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
	UPDATE audit_entries
		SET actor_id = CASE WHEN actor_id = OLD.id THEN nobody ELSE actor_id END,
			subject_id = CASE WHEN subject_id = OLD.id THEN nobody ELSE subject_id END,
			object_id = CASE WHEN object_id = OLD.id THEN nobody ELSE object_id END
		WHERE actor_id = OLD.id OR subject_id = OLD.id;
	RETURN OLD;
END
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION forget_person() FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER "people_forget_person" AFTER DELETE ON "people"
FOR EACH ROW EXECUTE FUNCTION forget_person();--> statement-breakpoint
CREATE FUNCTION forget_organization() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER
AS $$
BEGIN
	DELETE FROM audit_entries WHERE organization_id = OLD.id;
	RETURN OLD;
END
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION forget_organization() FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER "organizations_forget_organization" AFTER DELETE ON "organizations"
FOR EACH ROW EXECUTE FUNCTION forget_organization();--> statement-breakpoint
SELECT pgboss.create_queue('copy', '{"retryLimit": 0}');--> statement-breakpoint
INSERT INTO pgboss.schedule (name, cron, timezone, options) VALUES ('copy', '* * * * *', 'UTC', '{}');
