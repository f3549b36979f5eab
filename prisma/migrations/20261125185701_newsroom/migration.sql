-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('CORRECTION', 'CLARIFICATION', 'UPDATE');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "StoryStatus" ADD VALUE 'CHANGES_ASKED';
ALTER TYPE "StoryStatus" ADD VALUE 'APPROVED';
ALTER TYPE "StoryStatus" ADD VALUE 'WITHDRAWN';

-- AlterTable
ALTER TABLE "author_profile" ADD COLUMN     "isGuest" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "links" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "photoId" INTEGER;

-- AlterTable
ALTER TABLE "correction" ADD COLUMN     "kind" "CorrectionKind" NOT NULL DEFAULT 'CORRECTION',
ADD COLUMN     "signature" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "wrong" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "media" ADD COLUMN     "bytes" INTEGER,
ADD COLUMN     "copyright" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "crops" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "fileName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "frames" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "fingerprint" TEXT,
ADD COLUMN     "isDecorative" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "licence" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "placeholder" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "renditions" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "rightsUntil" TIMESTAMPTZ(3),
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "section" ADD COLUMN     "parentId" INTEGER;

-- AlterTable
ALTER TABLE "story" ADD COLUMN     "embargoZone" TEXT,
ADD COLUMN     "firstPublishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "legalClearedAt" TIMESTAMPTZ(3),
ADD COLUMN     "legalClearedById" INTEGER,
ADD COLUMN     "needsLegal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "publishZone" TEXT,
ADD COLUMN     "showsHistory" BOOLEAN,
ADD COLUMN     "slugFollows" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "trashedAt" TIMESTAMPTZ(3),
ADD COLUMN     "trashedById" INTEGER;

-- AlterTable
ALTER TABLE "story_revision" ADD COLUMN     "name" TEXT,
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'save',
ADD COLUMN     "wasPublic" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "media_use" (
    "mediaId" INTEGER NOT NULL,
    "storyId" INTEGER NOT NULL,

    CONSTRAINT "media_use_pkey" PRIMARY KEY ("mediaId","storyId")
);

-- CreateTable
CREATE TABLE "pending_version" (
    "storyId" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "status" "StoryStatus" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "baseVersion" INTEGER NOT NULL,
    "publishAt" TIMESTAMPTZ(3),
    "savedById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pending_version_pkey" PRIMARY KEY ("storyId")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" SERIAL NOT NULL,
    "storyId" INTEGER NOT NULL,
    "assigneeId" INTEGER,
    "assignedById" INTEGER,
    "task" TEXT NOT NULL DEFAULT '',
    "dueAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presence" (
    "id" TEXT NOT NULL,
    "storyId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "writesAt" TIMESTAMPTZ(3),

    CONSTRAINT "presence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passage_note" (
    "id" SERIAL NOT NULL,
    "storyId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "authorId" INTEGER,
    "anchor" JSONB NOT NULL DEFAULT '{}',
    "text" TEXT NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "passage_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preview_link" (
    "id" SERIAL NOT NULL,
    "storyId" INTEGER NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "createdById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "uses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redirect" (
    "id" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "status" INTEGER NOT NULL DEFAULT 308,
    "note" TEXT NOT NULL DEFAULT '',
    "hits" INTEGER NOT NULL DEFAULT 0,
    "lastHitAt" TIMESTAMPTZ(3),
    "createdById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "missed_address" (
    "path" TEXT NOT NULL,
    "hits" INTEGER NOT NULL DEFAULT 1,
    "fromHost" TEXT NOT NULL DEFAULT '',
    "firstAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ignoredAt" TIMESTAMPTZ(3),

    CONSTRAINT "missed_address_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "front_edition" (
    "id" SERIAL NOT NULL,
    "sectionId" INTEGER,
    "liveAt" TIMESTAMPTZ(3) NOT NULL,
    "slots" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "front_edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "banner" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,
    "storyId" INTEGER,
    "startsAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "banner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_filter" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_template" (
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_template_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "reading_hour" (
    "id" SERIAL NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "storyId" INTEGER,
    "path" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT 'direct',
    "views" INTEGER NOT NULL DEFAULT 0,
    "depth25" INTEGER NOT NULL DEFAULT 0,
    "depth50" INTEGER NOT NULL DEFAULT 0,
    "depth75" INTEGER NOT NULL DEFAULT 0,
    "depth100" INTEGER NOT NULL DEFAULT 0,
    "seconds" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reading_hour_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reader_day" (
    "day" DATE NOT NULL,
    "storyId" INTEGER NOT NULL,
    "readers" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reader_day_pkey" PRIMARY KEY ("day","storyId")
);

-- CreateTable
CREATE TABLE "reader_hash" (
    "day" DATE NOT NULL,
    "storyId" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "reader_hash_pkey" PRIMARY KEY ("day","storyId","hash")
);

-- CreateIndex
CREATE INDEX "media_use_storyId_idx" ON "media_use"("storyId");

-- CreateIndex
CREATE INDEX "pending_version_savedById_idx" ON "pending_version"("savedById");

-- CreateIndex
CREATE INDEX "pending_version_status_publishAt_idx" ON "pending_version"("status", "publishAt");

-- CreateIndex
CREATE INDEX "assignment_storyId_idx" ON "assignment"("storyId");

-- CreateIndex
CREATE INDEX "assignment_assigneeId_doneAt_dueAt_idx" ON "assignment"("assigneeId", "doneAt", "dueAt");

-- CreateIndex
CREATE INDEX "assignment_assignedById_idx" ON "assignment"("assignedById");

-- CreateIndex
CREATE INDEX "presence_storyId_seenAt_idx" ON "presence"("storyId", "seenAt");

-- CreateIndex
CREATE INDEX "presence_userId_idx" ON "presence"("userId");

-- CreateIndex
CREATE INDEX "presence_seenAt_idx" ON "presence"("seenAt");

-- CreateIndex
CREATE INDEX "passage_note_storyId_createdAt_idx" ON "passage_note"("storyId", "createdAt");

-- CreateIndex
CREATE INDEX "passage_note_parentId_idx" ON "passage_note"("parentId");

-- CreateIndex
CREATE INDEX "passage_note_authorId_idx" ON "passage_note"("authorId");

-- CreateIndex
CREATE INDEX "passage_note_resolvedById_idx" ON "passage_note"("resolvedById");

-- CreateIndex
CREATE UNIQUE INDEX "preview_link_tokenHash_key" ON "preview_link"("tokenHash");

-- CreateIndex
CREATE INDEX "preview_link_storyId_idx" ON "preview_link"("storyId");

-- CreateIndex
CREATE INDEX "preview_link_createdById_idx" ON "preview_link"("createdById");

-- CreateIndex
CREATE INDEX "preview_link_expiresAt_idx" ON "preview_link"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "redirect_source_key" ON "redirect"("source");

-- CreateIndex
CREATE INDEX "redirect_target_idx" ON "redirect"("target");

-- CreateIndex
CREATE INDEX "redirect_createdById_idx" ON "redirect"("createdById");

-- CreateIndex
CREATE INDEX "redirect_createdAt_id_idx" ON "redirect"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "missed_address_hits_path_idx" ON "missed_address"("hits" DESC, "path");

-- CreateIndex
CREATE INDEX "missed_address_lastAt_path_idx" ON "missed_address"("lastAt" DESC, "path");

-- CreateIndex
CREATE INDEX "front_edition_sectionId_liveAt_id_idx" ON "front_edition"("sectionId", "liveAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "front_edition_createdById_idx" ON "front_edition"("createdById");

-- CreateIndex
CREATE INDEX "banner_endsAt_startsAt_idx" ON "banner"("endsAt", "startsAt");

-- CreateIndex
CREATE INDEX "banner_storyId_idx" ON "banner"("storyId");

-- CreateIndex
CREATE INDEX "banner_createdById_idx" ON "banner"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "saved_filter_userId_name_key" ON "saved_filter"("userId", "name");

-- CreateIndex
CREATE INDEX "reading_hour_hour_storyId_idx" ON "reading_hour"("hour", "storyId");

-- CreateIndex
CREATE INDEX "reading_hour_storyId_hour_idx" ON "reading_hour"("storyId", "hour");

-- CreateIndex
CREATE INDEX "author_profile_photoId_idx" ON "author_profile"("photoId");

-- CreateIndex
CREATE INDEX "media_fingerprint_idx" ON "media"("fingerprint");

-- CreateIndex
CREATE INDEX "media_rightsUntil_idx" ON "media"("rightsUntil");

-- CreateIndex
CREATE INDEX "section_parentId_position_idx" ON "section"("parentId", "position");

-- CreateIndex
CREATE INDEX "story_trashedAt_idx" ON "story"("trashedAt");

-- CreateIndex
CREATE INDEX "story_trashedById_idx" ON "story"("trashedById");

-- CreateIndex
CREATE INDEX "story_legalClearedById_idx" ON "story"("legalClearedById");

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author_profile" ADD CONSTRAINT "author_profile_photoId_fkey" FOREIGN KEY ("photoId") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_trashedById_fkey" FOREIGN KEY ("trashedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_legalClearedById_fkey" FOREIGN KEY ("legalClearedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_use" ADD CONSTRAINT "media_use_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_use" ADD CONSTRAINT "media_use_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pending_version" ADD CONSTRAINT "pending_version_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pending_version" ADD CONSTRAINT "pending_version_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_assignedById_fkey" FOREIGN KEY ("assignedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage_note" ADD CONSTRAINT "passage_note_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage_note" ADD CONSTRAINT "passage_note_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "passage_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage_note" ADD CONSTRAINT "passage_note_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage_note" ADD CONSTRAINT "passage_note_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_edition" ADD CONSTRAINT "front_edition_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_edition" ADD CONSTRAINT "front_edition_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "banner" ADD CONSTRAINT "banner_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "banner" ADD CONSTRAINT "banner_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_hour" ADD CONSTRAINT "reading_hour_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- One row for an hour, a story (or a page that is none) and a source: counts are added to it.
CREATE UNIQUE INDEX "reading_hour_place" ON "reading_hour" ("hour", (coalesce("storyId", 0)), "path", "source");

-- What readers can see is not in the trash.
ALTER TABLE "story" ADD CONSTRAINT "story_trash" CHECK ("trashedAt" IS NULL OR "status" NOT IN ('PUBLISHED', 'SCHEDULED'));

-- Stories that have been public keep their address.
UPDATE "story" SET "firstPublishedAt" = "publishedAt", "slugFollows" = false
WHERE "publishedAt" IS NOT NULL AND "publishedAt" <= now() AND "status" IN ('PUBLISHED', 'SCHEDULED', 'UNPUBLISHED');
