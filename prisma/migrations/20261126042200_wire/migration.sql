-- CreateEnum
CREATE TYPE "WireStatus" AS ENUM ('USABLE', 'WITHHELD', 'CANCELED');

-- CreateTable
CREATE TABLE "wire_item" (
    "id" SERIAL NOT NULL,
    "guid" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" "WireStatus" NOT NULL DEFAULT 'USABLE',
    "headline" TEXT NOT NULL,
    "slugline" TEXT NOT NULL DEFAULT '',
    "standfirst" TEXT NOT NULL DEFAULT '',
    "bodyText" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "urgency" INTEGER,
    "subjects" TEXT[],
    "embargoUntil" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "currentId" INTEGER NOT NULL DEFAULT 0,
    "versionCount" INTEGER NOT NULL DEFAULT 0,
    "isRead" BOOLEAN NOT NULL DEFAULT false,
    "section" TEXT,
    "setAsideAt" TIMESTAMPTZ(3),
    "storyId" INTEGER,
    "takenId" INTEGER,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search" tsvector GENERATED ALWAYS AS (
      to_tsvector('simple', "headline" || ' ' || "slugline" || ' ' || "standfirst" || ' ' || "service" || ' ' || left("bodyText", 200000))
    ) STORED,

    CONSTRAINT "wire_item_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "wire_item_urgency" CHECK ("urgency" BETWEEN 1 AND 9)
);

-- CreateTable
CREATE TABLE "wire_version" (
    "id" SERIAL NOT NULL,
    "itemId" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "status" "WireStatus" NOT NULL,
    "content" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wire_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "wire_item_guid_key" ON "wire_item"("guid");

-- CreateIndex
CREATE INDEX "wire_item_changedAt_id_idx" ON "wire_item"("changedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "wire_item_service_changedAt_idx" ON "wire_item"("service", "changedAt" DESC);

-- CreateIndex
CREATE INDEX "wire_item_storyId_idx" ON "wire_item"("storyId");

-- CreateIndex
CREATE INDEX "wire_item_subjects_idx" ON "wire_item" USING GIN ("subjects");

-- CreateIndex
CREATE INDEX "wire_item_search_idx" ON "wire_item" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "wire_version_itemId_version_status_key" ON "wire_version"("itemId", "version", "status");

-- AddForeignKey
ALTER TABLE "wire_item" ADD CONSTRAINT "wire_item_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wire_version" ADD CONSTRAINT "wire_version_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "wire_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

