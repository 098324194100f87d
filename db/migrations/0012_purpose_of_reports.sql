ALTER TABLE "assessments" ADD COLUMN "setting" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "purpose" "purpose";--> statement-breakpoint
-- By hand: a report has the purpose of the assessment that it rests on. Row-level security holds for the owner, too.
SET LOCAL ROLE "leadpath_system";--> statement-breakpoint
UPDATE "reports" SET "purpose" = "assessments"."purpose"
FROM "assessments" WHERE "assessments"."id" = "reports"."assessment_id";--> statement-breakpoint
SET LOCAL ROLE NONE;--> statement-breakpoint
ALTER TABLE "reports" ALTER COLUMN "purpose" SET NOT NULL;
