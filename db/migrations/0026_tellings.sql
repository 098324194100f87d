ALTER TABLE "notices" DROP CONSTRAINT "notices_thing";--> statement-breakpoint
DROP INDEX "notices_once";--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "ordinal" SET DATA TYPE integer;--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "ordinal" SET DEFAULT 1;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "talk_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "summary_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_talk_id_talks_id_fk" FOREIGN KEY ("talk_id") REFERENCES "public"."talks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_summary_id_summaries_id_fk" FOREIGN KEY ("summary_id") REFERENCES "public"."summaries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_talk_id_index" ON "notices" USING btree ("talk_id");--> statement-breakpoint
CREATE INDEX "notices_summary_id_index" ON "notices" USING btree ("summary_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("person_id","kind",coalesce("check_in_id", "team_membership_id", "team_manager_id", "opening_id", "talk_id", "summary_id"),"ordinal");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_thing" CHECK (num_nonnulls("notices"."check_in_id", "notices"."team_membership_id", "notices"."team_manager_id", "notices"."opening_id", "notices"."talk_id", "notices"."summary_id") = 1);