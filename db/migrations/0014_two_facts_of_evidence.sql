-- By hand: what was "private" counts on the path alone, and nobody was told yet that a title may be read by others.
ALTER TYPE "public"."visibility" RENAME TO "counts_in";--> statement-breakpoint
ALTER TYPE "public"."counts_in" RENAME VALUE 'private' TO 'path';--> statement-breakpoint
ALTER TABLE "evidence_versions" RENAME COLUMN "visibility" TO "counts_in";--> statement-breakpoint
CREATE TYPE "public"."readers" AS ENUM('nobody', 'report');--> statement-breakpoint
ALTER TABLE "evidence_versions" ADD COLUMN "readers" "readers" DEFAULT 'nobody' NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "titles" jsonb DEFAULT '[]'::jsonb NOT NULL;
