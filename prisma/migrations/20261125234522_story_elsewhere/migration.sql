-- AlterTable
ALTER TABLE "story" ADD COLUMN     "sourceIsCanonical" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "translationOfId" INTEGER;

-- CreateIndex
CREATE INDEX "story_translationOfId_idx" ON "story"("translationOfId");

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_translationOfId_fkey" FOREIGN KEY ("translationOfId") REFERENCES "story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- No story is a translation of itself, and only what has an address elsewhere has its original there.
ALTER TABLE "story" ADD CONSTRAINT "story_translation" CHECK ("translationOfId" <> "id");
ALTER TABLE "story" ADD CONSTRAINT "story_source_canonical" CHECK (NOT "sourceIsCanonical" OR "sourceUrl" IS NOT NULL);
