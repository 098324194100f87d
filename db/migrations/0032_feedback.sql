-- An ask to confirm evidence becomes an ask, of which feedback is another kind: what there is keeps its rows.
ALTER TYPE "public"."attestation_end_reason" RENAME TO "ask_end_reason";--> statement-breakpoint
ALTER TABLE "attestation_requests" RENAME TO "asks";--> statement-breakpoint
ALTER TABLE "attestation_links" RENAME TO "ask_links";--> statement-breakpoint
ALTER TABLE "asks" RENAME COLUMN "attester_id" TO "asked_id";--> statement-breakpoint
ALTER TABLE "asks" RENAME COLUMN "attester_name" TO "asked_name";--> statement-breakpoint
ALTER TABLE "asks" RENAME COLUMN "confirmed_at" TO "answered_at";--> statement-breakpoint
ALTER TABLE "ask_links" RENAME COLUMN "request_id" TO "ask_id";--> statement-breakpoint
ALTER TABLE "attestations" RENAME COLUMN "request_id" TO "ask_id";--> statement-breakpoint
ALTER TABLE "notices" RENAME COLUMN "attestation_id" TO "ask_id";--> statement-breakpoint
ALTER TABLE "asks" RENAME CONSTRAINT "attestation_requests_pkey" TO "asks_pkey";--> statement-breakpoint
ALTER TABLE "asks" RENAME CONSTRAINT "attestation_requests_other" TO "asks_other";--> statement-breakpoint
ALTER TABLE "asks" RENAME CONSTRAINT "attestation_requests_ended" TO "asks_ended";--> statement-breakpoint
ALTER TABLE "asks" RENAME CONSTRAINT "attestation_requests_reason" TO "asks_reason";--> statement-breakpoint
ALTER TABLE "asks" RENAME CONSTRAINT "attestation_requests_organization_id_organizations_id_fk" TO "asks_organization_id_organizations_id_fk";--> statement-breakpoint
ALTER TABLE "asks" RENAME CONSTRAINT "attestation_requests_person_id_people_id_fk" TO "asks_person_id_people_id_fk";--> statement-breakpoint
ALTER TABLE "asks" RENAME CONSTRAINT "attestation_requests_evidence_id_evidence_id_fk" TO "asks_evidence_id_evidence_id_fk";--> statement-breakpoint
ALTER TABLE "asks" RENAME CONSTRAINT "attestation_requests_attester_id_people_id_fk" TO "asks_asked_id_people_id_fk";--> statement-breakpoint
ALTER TABLE "ask_links" RENAME CONSTRAINT "attestation_links_pkey" TO "ask_links_pkey";--> statement-breakpoint
ALTER TABLE "ask_links" RENAME CONSTRAINT "attestation_links_tokenHash_unique" TO "ask_links_tokenHash_unique";--> statement-breakpoint
ALTER TABLE "ask_links" RENAME CONSTRAINT "attestation_links_request_id_attestation_requests_id_fk" TO "ask_links_ask_id_asks_id_fk";--> statement-breakpoint
ALTER TABLE "attestations" RENAME CONSTRAINT "attestations_request_id_attestation_requests_id_fk" TO "attestations_ask_id_asks_id_fk";--> statement-breakpoint
ALTER TABLE "notices" RENAME CONSTRAINT "notices_attestation_id_attestation_requests_id_fk" TO "notices_ask_id_asks_id_fk";--> statement-breakpoint
ALTER INDEX "attestation_requests_person_id_created_at_index" RENAME TO "asks_person_id_created_at_index";--> statement-breakpoint
ALTER INDEX "attestation_requests_attester_id_created_at_index" RENAME TO "asks_asked_id_created_at_index";--> statement-breakpoint
ALTER INDEX "attestation_requests_organization_id_index" RENAME TO "asks_organization_id_index";--> statement-breakpoint
ALTER INDEX "attestation_requests_evidence_id_index" RENAME TO "asks_evidence_id_index";--> statement-breakpoint
ALTER INDEX "attestation_requests_under_way" RENAME TO "asks_under_way";--> statement-breakpoint
ALTER INDEX "notices_attestation_id_index" RENAME TO "notices_ask_id_index";--> statement-breakpoint
DROP INDEX "attestation_requests_open";--> statement-breakpoint
ALTER TABLE "asks" DROP CONSTRAINT "attestation_requests_proof";--> statement-breakpoint
ALTER TABLE "asks" ALTER COLUMN "evidence_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "asks" ALTER COLUMN "revision" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "asks" ADD COLUMN "skill" text;--> statement-breakpoint
ALTER TABLE "asks" ADD COLUMN "action" text;--> statement-breakpoint
ALTER TABLE "asks" ADD COLUMN "action_title" text;--> statement-breakpoint
ALTER TABLE "asks" ADD COLUMN "action_done_on" date;--> statement-breakpoint
ALTER TABLE "asks" ADD CONSTRAINT "asks_about" CHECK (num_nonnulls("asks"."evidence_id", "asks"."skill", "asks"."action") = 1 and ("asks"."revision" is null) = ("asks"."evidence_id" is null) and ("asks"."action_title" is null) = ("asks"."action" is null) and ("asks"."action_done_on" is null or "asks"."action" is not null));--> statement-breakpoint
ALTER TABLE "asks" ADD CONSTRAINT "asks_proof" CHECK ("asks"."proof" <> 'link' or "asks"."evidence_id" is null);--> statement-breakpoint
ALTER TABLE "ask_links" ADD COLUMN "is_passed_on" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ask_links" ADD COLUMN "browser_hash" text;--> statement-breakpoint
CREATE TABLE "feedback" (
	"ask_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"giver_id" uuid,
	"went_well" text NOT NULL,
	"try_next" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "feedback_other" CHECK ("feedback"."giver_id" <> "feedback"."person_id"),
	CONSTRAINT "feedback_answers" CHECK ("feedback"."went_well" || "feedback"."try_next" <> '' and greatest(length("feedback"."went_well"), length("feedback"."try_next")) <= 1000)
);--> statement-breakpoint
ALTER TABLE "feedback" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_ask_id_asks_id_fk" FOREIGN KEY ("ask_id") REFERENCES "public"."asks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_giver_id_people_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "asks_open" ON "asks" USING btree ("person_id","asked_id",coalesce("evidence_id"::text, "skill", "action")) WHERE ("asks"."answered_at" is null and "asks"."ended_at" is null);--> statement-breakpoint
CREATE INDEX "feedback_person_id_index" ON "feedback" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "feedback_giver_id_index" ON "feedback" USING btree ("giver_id");--> statement-breakpoint
CREATE INDEX "feedback_organization_id_index" ON "feedback" USING btree ("organization_id");--> statement-breakpoint
CREATE POLICY "system" ON "feedback" AS PERMISSIVE FOR ALL TO "leadpath_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "viewer_reads" ON "feedback" AS PERMISSIVE FOR SELECT TO "leadpath_viewer" USING (("feedback"."person_id" = (select nullif(current_setting('app.person_id', true), '')::uuid) and "feedback"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) or "feedback"."giver_id" = (select nullif(current_setting('app.person_id', true), '')::uuid)));--> statement-breakpoint
-- From here on by hand.
ALTER TABLE "feedback" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "feedback" TO "leadpath_system";--> statement-breakpoint
GRANT SELECT ON "feedback" TO "leadpath_viewer";--> statement-breakpoint
GRANT UPDATE ("browser_hash") ON "ask_links" TO "leadpath_system";--> statement-breakpoint
-- The same as before, by the new names: what the viewer is asked to confirm, or confirmed as long as that stands.
CREATE OR REPLACE FUNCTION sight_of_attestations() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN QUERY
		SELECT evidence_id FROM asks
		WHERE evidence_id IS NOT NULL
			AND asked_id = nullif(current_setting('app.person_id', true), '')::uuid
			AND organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
			AND ended_at IS NULL
			AND (answered_at IS NOT NULL OR created_at > now() - interval '30 days');
END
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION sight_of_revisions(piece uuid) RETURNS SETOF integer
LANGUAGE plpgsql STABLE SECURITY INVOKER
AS $$
BEGIN
	RETURN QUERY
		SELECT revision FROM asks
		WHERE evidence_id = piece
			AND asked_id = nullif(current_setting('app.person_id', true), '')::uuid
			AND organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
			AND ended_at IS NULL
			AND (answered_at IS NOT NULL OR created_at > now() - interval '30 days');
END
$$;--> statement-breakpoint
DROP TRIGGER "attestation_requests_forget_attester" ON "asks";--> statement-breakpoint
DROP FUNCTION forget_asked_attester();--> statement-breakpoint
-- Of whoever is erased the name goes. What they answered stays, and what they hadn't answered is over.
CREATE FUNCTION forget_asked() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER
AS $$
BEGIN
	NEW.asked_name := '';
	IF NEW.answered_at IS NULL AND NEW.ended_at IS NULL THEN
		NEW.ended_at := now();
		NEW.end_reason := 'relation ended';
	END IF;
	RETURN NEW;
END
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION forget_asked() FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER "asks_forget_asked" BEFORE UPDATE OF "asked_id" ON "asks"
FOR EACH ROW WHEN (NEW.asked_id IS NULL) EXECUTE FUNCTION forget_asked();
