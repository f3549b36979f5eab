-- DropIndex
DROP INDEX "comment_status_score_id_idx";

-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "judgedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "message" TEXT,
ADD COLUMN     "undoesId" INTEGER;

-- CreateIndex
CREATE INDEX "comment_status_judgedAt_createdAt_id_idx" ON "comment"("status", "judgedAt", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_undoesId_key" ON "decision"("undoesId");

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_undoesId_fkey" FOREIGN KEY ("undoesId") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------------------------------------------------
-- What the schema language cannot say.

-- The likeliest bad first, and what has no score last; among equals who waits longest.
CREATE INDEX "comment_worst" ON "comment" ("status", "score" DESC NULLS LAST, "createdAt", "id");

-- For the search in the queue. Where the database has no pg_trgm it goes without an index.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "comment_body_trgm" ON "comment" USING GIN ("body" gin_trgm_ops);
EXCEPTION
  WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
    RAISE NOTICE 'pg_trgm is not to be had (%): the search in the queue goes without an index', SQLERRM;
END $$;

-- What people have decided on the text as it stands; imported comments come without a rule, and nobody waits to read them.
UPDATE "comment" c SET "judgedAt" = c."decidedAt"
WHERE c."status" IN ('APPROVED', 'REJECTED', 'SPAM') AND (
  c."phase" IS NULL AND NOT EXISTS (SELECT FROM "decision" d WHERE d."commentId" = c."id")
  OR EXISTS (
    SELECT FROM "decision" d
    WHERE d."commentId" = c."id" AND d."revision" = c."revision" AND d."actorId" IS NOT NULL
  )
);

-- The log cannot be changed: neither can what was told, nor what was taken back.
DROP TRIGGER "decision_append_only" ON "decision";
CREATE TRIGGER "decision_append_only" BEFORE UPDATE ON "decision" FOR EACH ROW
  WHEN (NOT (NEW."actorId" IS NULL AND (OLD."id", OLD."commentId", OLD."revision", OLD."fromStatus", OLD."toStatus", OLD."reason", OLD."note", OLD."message", OLD."phase", OLD."undoesId", OLD."createdAt")
    IS NOT DISTINCT FROM (NEW."id", NEW."commentId", NEW."revision", NEW."fromStatus", NEW."toStatus", NEW."reason", NEW."note", NEW."message", NEW."phase", NEW."undoesId", NEW."createdAt")))
  EXECUTE FUNCTION "refuse_change"();
