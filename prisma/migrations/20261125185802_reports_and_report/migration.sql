-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "reportedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "sanction" ADD COLUMN     "since" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "appeal_createdAt_idx" ON "appeal"("createdAt");

-- CreateIndex
CREATE INDEX "comment_status_reportedAt_id_idx" ON "comment"("status", "reportedAt", "id");

-- CreateIndex
CREATE INDEX "comment_report_createdAt_idx" ON "comment_report"("createdAt");

-- CreateIndex
CREATE INDEX "sanction_createdAt_idx" ON "sanction"("createdAt");

-- What was reported before this column: in the queue since its first open report.
UPDATE "comment" c SET "reportedAt" = r."at", "reportWeight" = r."weight"
FROM (
  SELECT "commentId", min("createdAt") AS "at", sum("weight") AS "weight"
  FROM "comment_report" WHERE "settledAt" IS NULL GROUP BY "commentId"
) r
WHERE r."commentId" = c."id";

-- The new column of the log of sanctions is part of what cannot be changed.
DROP TRIGGER "sanction_append_only" ON "sanction";
CREATE TRIGGER "sanction_append_only" BEFORE UPDATE ON "sanction" FOR EACH ROW
  WHEN (NOT (NEW."actorId" IS NULL AND (OLD."id", OLD."userId", OLD."action", OLD."until", OLD."since", OLD."reason", OLD."createdAt")
    IS NOT DISTINCT FROM (NEW."id", NEW."userId", NEW."action", NEW."until", NEW."since", NEW."reason", NEW."createdAt")))
  EXECUTE FUNCTION "refuse_change"();
