-- AlterTable
ALTER TABLE "story" ADD COLUMN     "footerOrder" INTEGER;

-- CreateIndex
CREATE INDEX "story_kind_footerOrder_idx" ON "story"("kind", "footerOrder");

-- The footer had the six oldest pages that readers could see. It goes on having them.
UPDATE "story" SET "footerOrder" = "placed"."place"
FROM (
  SELECT "id", row_number() OVER (ORDER BY "id") AS "place"
  FROM "story" WHERE "kind" = 'PAGE' AND "status" IN ('PUBLISHED', 'SCHEDULED')
) AS "placed"
WHERE "story"."id" = "placed"."id" AND "placed"."place" <= 6;

ALTER TABLE "story" ADD CONSTRAINT "story_footer" CHECK ("footerOrder" IS NULL OR "kind" = 'PAGE');
