-- The vectors were weighed in another way: all are worked out anew, by a job where there are stories.
DELETE FROM "related_story";
DELETE FROM "story_vector";
DELETE FROM "lexeme";
INSERT INTO "job" ("kind", "payload", "key")
  SELECT 'rebuild-related', '{"recount": true}'::jsonb, 'all' WHERE EXISTS (SELECT 1 FROM "story")
  ON CONFLICT DO NOTHING;

-- Finding candidates reads the index alone, and that needs pages known to be visible to all.
ALTER TABLE "story_term" SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02);

-- CreateEnum
CREATE TYPE "RelatedRuleKind" AS ENUM ('PIN', 'EXCLUDE');

-- AlterTable
ALTER TABLE "related_story" DROP COLUMN "kind";

-- AlterTable
ALTER TABLE "story_vector" ADD COLUMN     "config" TEXT NOT NULL,
ADD COLUMN     "wordIds" INTEGER[],
ADD COLUMN     "words" TEXT[];

-- DropEnum
DROP TYPE "RelatedKind";

-- CreateTable
CREATE TABLE "near_copy" (
    "storyId" INTEGER NOT NULL,
    "copyId" INTEGER NOT NULL,

    CONSTRAINT "near_copy_pkey" PRIMARY KEY ("storyId","copyId")
);

-- CreateTable
CREATE TABLE "related_rule" (
    "storyId" INTEGER NOT NULL,
    "relatedId" INTEGER NOT NULL,
    "kind" "RelatedRuleKind" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "related_rule_pkey" PRIMARY KEY ("storyId","relatedId")
);

-- CreateTable
CREATE TABLE "related_control" (
    "storyId" INTEGER NOT NULL,
    "isOff" BOOLEAN NOT NULL DEFAULT false,
    "isSensitive" BOOLEAN NOT NULL DEFAULT false,
    "isWithheld" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "related_control_pkey" PRIMARY KEY ("storyId")
);

-- CreateTable
CREATE TABLE "lexeme_count" (
    "config" TEXT NOT NULL,
    "counted" INTEGER NOT NULL DEFAULT 0,
    "current" INTEGER NOT NULL DEFAULT 0,
    "countedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lexeme_count_pkey" PRIMARY KEY ("config")
);

-- CreateIndex
CREATE INDEX "near_copy_copyId_idx" ON "near_copy"("copyId");

-- CreateIndex
CREATE INDEX "related_rule_relatedId_idx" ON "related_rule"("relatedId");

-- AddForeignKey
ALTER TABLE "near_copy" ADD CONSTRAINT "near_copy_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "near_copy" ADD CONSTRAINT "near_copy_copyId_fkey" FOREIGN KEY ("copyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_rule" ADD CONSTRAINT "related_rule_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_rule" ADD CONSTRAINT "related_rule_relatedId_fkey" FOREIGN KEY ("relatedId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_control" ADD CONSTRAINT "related_control_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

