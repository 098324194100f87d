ALTER TYPE "public"."evidence_strength" RENAME VALUE 'artefact' TO 'artifact';
