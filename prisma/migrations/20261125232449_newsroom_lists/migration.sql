-- AlterTable
ALTER TABLE "saved_filter" ADD COLUMN     "isShared" BOOLEAN NOT NULL DEFAULT false;

-- The newsroom looks for what it half remembers: words are kept unstemmed, so that their beginnings are found.
ALTER TABLE "story" ADD COLUMN "deskSearch" tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', "headline" || ' ' || "standfirst" || ' ' || translate("slug", '-', ' ') || ' ' || "note" || ' ' || left("bodyText", 200000))
) STORED;

-- CreateTable
CREATE TABLE "desk_preference" (
    "userId" INTEGER NOT NULL,
    "columns" TEXT[],

    CONSTRAINT "desk_preference_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "saved_filter_isShared_idx" ON "saved_filter"("isShared");

-- CreateIndex
CREATE INDEX "story_deskSearch_idx" ON "story" USING GIN ("deskSearch");

-- CreateIndex
CREATE INDEX "story_publishedAt_id_idx" ON "story"("publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_headline_id_idx" ON "story"("headline", "id");

-- AddForeignKey
ALTER TABLE "desk_preference" ADD CONSTRAINT "desk_preference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

