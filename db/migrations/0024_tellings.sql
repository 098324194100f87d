ALTER TABLE "notices" DROP CONSTRAINT "notices_personId_kind_checkInId_ordinal_unique";--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "check_in_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "team_membership_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "team_manager_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "opening_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_team_membership_id_team_memberships_id_fk" FOREIGN KEY ("team_membership_id") REFERENCES "public"."team_memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_team_manager_id_team_managers_id_fk" FOREIGN KEY ("team_manager_id") REFERENCES "public"."team_managers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_opening_id_openings_id_fk" FOREIGN KEY ("opening_id") REFERENCES "public"."openings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("person_id","kind",coalesce("check_in_id", "team_membership_id", "team_manager_id", "opening_id"),"ordinal");--> statement-breakpoint
CREATE INDEX "notices_team_membership_id_index" ON "notices" USING btree ("team_membership_id");--> statement-breakpoint
CREATE INDEX "notices_team_manager_id_index" ON "notices" USING btree ("team_manager_id");--> statement-breakpoint
CREATE INDEX "notices_opening_id_index" ON "notices" USING btree ("opening_id");--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_thing" CHECK (num_nonnulls("notices"."check_in_id", "notices"."team_membership_id", "notices"."team_manager_id", "notices"."opening_id") = 1);
