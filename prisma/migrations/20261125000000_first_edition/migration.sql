-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('READER', 'AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "MemberStatus" AS ENUM ('ACTIVE', 'SUSPENDED', 'BANNED');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('VERIFY_EMAIL', 'RESET_PASSWORD');

-- CreateEnum
CREATE TYPE "SanctionAction" AS ENUM ('BAN', 'SUSPEND', 'PREMODERATE', 'TRUST', 'RESTORE');

-- CreateEnum
CREATE TYPE "AuthorKind" AS ENUM ('PERSON', 'DESK');

-- CreateEnum
CREATE TYPE "StoryStatus" AS ENUM ('DRAFT', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'UNPUBLISHED');

-- CreateEnum
CREATE TYPE "StoryKind" AS ENUM ('STORY', 'PAGE');

-- CreateEnum
CREATE TYPE "CommentMode" AS ENUM ('DEFAULT', 'OPEN', 'PREMODERATED', 'CLOSED');

-- CreateEnum
CREATE TYPE "CommentStatus" AS ENUM ('PENDING', 'APPROVED', 'REJECTED', 'SPAM', 'DELETED');

-- CreateEnum
CREATE TYPE "RelatedKind" AS ENUM ('PIN', 'AUTO', 'FILL');

-- CreateTable
CREATE TABLE "user" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'READER',
    "status" "MemberStatus" NOT NULL DEFAULT 'ACTIVE',
    "suspendedUntil" TIMESTAMPTZ(3),
    "premoderated" BOOLEAN NOT NULL DEFAULT false,
    "trusted" BOOLEAN NOT NULL DEFAULT false,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_token" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "passwordHash" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "email_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sanction" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "actorId" INTEGER,
    "action" "SanctionAction" NOT NULL,
    "until" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "ink" TEXT NOT NULL DEFAULT 'notices',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "author_profile" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "AuthorKind" NOT NULL DEFAULT 'PERSON',
    "title" TEXT NOT NULL DEFAULT '',
    "bio" TEXT NOT NULL DEFAULT '',
    "userId" INTEGER,

    CONSTRAINT "author_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" SERIAL NOT NULL,
    "kind" "StoryKind" NOT NULL DEFAULT 'STORY',
    "slug" TEXT NOT NULL,
    "status" "StoryStatus" NOT NULL DEFAULT 'DRAFT',
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "bodyText" TEXT NOT NULL DEFAULT '',
    "wordCount" INTEGER NOT NULL DEFAULT 0,
    "dateline" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en-GB',
    "sectionId" INTEGER NOT NULL,
    "heroId" INTEGER,
    "sourceWriter" TEXT,
    "sourceOrganisation" TEXT,
    "sourceUrl" TEXT,
    "commentMode" "CommentMode" NOT NULL DEFAULT 'DEFAULT',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "publishedAt" TIMESTAMPTZ(3),
    "revisedAt" TIMESTAMPTZ(3),
    "embargoUntil" TIMESTAMPTZ(3),
    "createdById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search" tsvector,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_slug" (
    "slug" TEXT NOT NULL,
    "storyId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "story_author" (
    "storyId" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "story_author_pkey" PRIMARY KEY ("storyId","authorId")
);

-- CreateTable
CREATE TABLE "story_topic" (
    "storyId" INTEGER NOT NULL,
    "topicId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "story_topic_pkey" PRIMARY KEY ("storyId","topicId")
);

-- CreateTable
CREATE TABLE "story_revision" (
    "id" SERIAL NOT NULL,
    "storyId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "savedById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" SERIAL NOT NULL,
    "storyId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" SERIAL NOT NULL,
    "path" TEXT,
    "externalUrl" TEXT,
    "mime" TEXT NOT NULL DEFAULT '',
    "width" INTEGER,
    "height" INTEGER,
    "alt" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "focalX" INTEGER NOT NULL DEFAULT 50,
    "focalY" INTEGER NOT NULL DEFAULT 50,
    "uploadedById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" SERIAL NOT NULL,
    "storyId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "rootId" INTEGER,
    "depth" INTEGER NOT NULL DEFAULT 0,
    "authorId" INTEGER,
    "guestName" TEXT,
    "body" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "CommentStatus" NOT NULL DEFAULT 'PENDING',
    "findings" JSONB NOT NULL DEFAULT '[]',
    "likeCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_revision" (
    "commentId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_revision_pkey" PRIMARY KEY ("commentId","revision")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" SERIAL NOT NULL,
    "commentId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "actorId" INTEGER,
    "fromStatus" "CommentStatus" NOT NULL,
    "toStatus" "CommentStatus" NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "phase" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_draft" (
    "tokenHash" TEXT NOT NULL,
    "storyId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "body" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_draft_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "comment_like" (
    "commentId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_like_pkey" PRIMARY KEY ("commentId","userId")
);

-- CreateTable
CREATE TABLE "comment_report" (
    "id" SERIAL NOT NULL,
    "commentId" INTEGER NOT NULL,
    "reporterId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "comment_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "related_story" (
    "storyId" INTEGER NOT NULL,
    "relatedId" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "kind" "RelatedKind" NOT NULL DEFAULT 'AUTO',
    "reason" JSONB NOT NULL DEFAULT '{}',
    "computedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "related_story_pkey" PRIMARY KEY ("storyId","relatedId")
);

-- CreateTable
CREATE TABLE "lexeme" (
    "id" SERIAL NOT NULL,
    "config" TEXT NOT NULL,
    "lexeme" TEXT NOT NULL,
    "df" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "lexeme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_term" (
    "lexemeId" INTEGER NOT NULL,
    "storyId" INTEGER NOT NULL,
    "weight" REAL NOT NULL,
    "day" INTEGER NOT NULL,

    CONSTRAINT "story_term_pkey" PRIMARY KEY ("lexemeId","storyId")
);

-- CreateTable
CREATE TABLE "story_vector" (
    "storyId" INTEGER NOT NULL,
    "lexemeIds" INTEGER[],
    "weights" REAL[],
    "shingles" INTEGER[],
    "computedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_vector_pkey" PRIMARY KEY ("storyId")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "job" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "key" TEXT,
    "runAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "doneAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_window" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resetAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_window_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "idempotent_answer" (
    "userId" INTEGER NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "storyId" INTEGER,
    "status" INTEGER NOT NULL,
    "answer" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotent_answer_pkey" PRIMARY KEY ("userId","route","key")
);

-- CreateTable
CREATE TABLE "imported_item" (
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "localId" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imported_item_pkey" PRIMARY KEY ("source","kind","externalId")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "user_role_idx" ON "user"("role");

-- CreateIndex
CREATE UNIQUE INDEX "email_token_tokenHash_key" ON "email_token"("tokenHash");

-- CreateIndex
CREATE INDEX "email_token_userId_purpose_idx" ON "email_token"("userId", "purpose");

-- CreateIndex
CREATE INDEX "sanction_userId_createdAt_idx" ON "sanction"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "sanction_actorId_idx" ON "sanction"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "section_slug_key" ON "section"("slug");

-- CreateIndex
CREATE INDEX "section_position_idx" ON "section"("position");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "author_profile_slug_key" ON "author_profile"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "author_profile_userId_key" ON "author_profile"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "story_slug_key" ON "story"("slug");

-- CreateIndex
CREATE INDEX "story_status_publishedAt_id_idx" ON "story"("status", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_sectionId_publishedAt_id_idx" ON "story"("sectionId", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_updatedAt_id_idx" ON "story"("updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_embargoUntil_idx" ON "story"("embargoUntil");

-- CreateIndex
CREATE INDEX "story_heroId_idx" ON "story"("heroId");

-- CreateIndex
CREATE INDEX "story_createdById_idx" ON "story"("createdById");

-- CreateIndex
CREATE INDEX "story_search_idx" ON "story" USING GIN ("search");

-- CreateIndex
CREATE INDEX "former_slug_storyId_idx" ON "former_slug"("storyId");

-- CreateIndex
CREATE INDEX "story_author_authorId_storyId_idx" ON "story_author"("authorId", "storyId");

-- CreateIndex
CREATE UNIQUE INDEX "story_author_storyId_position_key" ON "story_author"("storyId", "position");

-- CreateIndex
CREATE INDEX "story_topic_topicId_storyId_idx" ON "story_topic"("topicId", "storyId");

-- CreateIndex
CREATE INDEX "story_revision_savedById_idx" ON "story_revision"("savedById");

-- CreateIndex
CREATE UNIQUE INDEX "story_revision_storyId_version_key" ON "story_revision"("storyId", "version");

-- CreateIndex
CREATE INDEX "correction_createdAt_id_idx" ON "correction"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "correction_storyId_createdAt_idx" ON "correction"("storyId", "createdAt");

-- CreateIndex
CREATE INDEX "correction_authorId_idx" ON "correction"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "media_externalUrl_key" ON "media"("externalUrl");

-- CreateIndex
CREATE INDEX "media_createdAt_id_idx" ON "media"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "media_uploadedById_idx" ON "media"("uploadedById");

-- CreateIndex
CREATE INDEX "comment_storyId_status_createdAt_id_idx" ON "comment"("storyId", "status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "comment_storyId_rootId_idx" ON "comment"("storyId", "rootId");

-- CreateIndex
CREATE INDEX "comment_parentId_storyId_idx" ON "comment"("parentId", "storyId");

-- CreateIndex
CREATE INDEX "comment_status_createdAt_id_idx" ON "comment"("status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "comment_authorId_createdAt_idx" ON "comment"("authorId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "comment_id_storyId_key" ON "comment"("id", "storyId");

-- CreateIndex
CREATE INDEX "decision_commentId_id_idx" ON "decision"("commentId", "id");

-- CreateIndex
CREATE INDEX "decision_actorId_idx" ON "decision"("actorId");

-- CreateIndex
CREATE INDEX "decision_createdAt_idx" ON "decision"("createdAt");

-- CreateIndex
CREATE INDEX "comment_draft_storyId_idx" ON "comment_draft"("storyId");

-- CreateIndex
CREATE INDEX "comment_draft_expiresAt_idx" ON "comment_draft"("expiresAt");

-- CreateIndex
CREATE INDEX "comment_like_userId_idx" ON "comment_like"("userId");

-- CreateIndex
CREATE INDEX "comment_report_reporterId_idx" ON "comment_report"("reporterId");

-- CreateIndex
CREATE INDEX "comment_report_settledAt_createdAt_idx" ON "comment_report"("settledAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "comment_report_commentId_reporterId_revision_key" ON "comment_report"("commentId", "reporterId", "revision");

-- CreateIndex
CREATE INDEX "related_story_relatedId_idx" ON "related_story"("relatedId");

-- CreateIndex
CREATE UNIQUE INDEX "lexeme_config_lexeme_key" ON "lexeme"("config", "lexeme");

-- CreateIndex
CREATE INDEX "story_term_lexemeId_storyId_weight_day_idx" ON "story_term"("lexemeId", "storyId", "weight", "day");

-- CreateIndex
CREATE INDEX "story_term_storyId_idx" ON "story_term"("storyId");

-- CreateIndex
CREATE INDEX "job_doneAt_failedAt_runAt_idx" ON "job"("doneAt", "failedAt", "runAt");

-- CreateIndex
CREATE INDEX "rate_window_resetAt_idx" ON "rate_window"("resetAt");

-- CreateIndex
CREATE INDEX "idempotent_answer_createdAt_idx" ON "idempotent_answer"("createdAt");

-- CreateIndex
CREATE INDEX "idempotent_answer_storyId_idx" ON "idempotent_answer"("storyId");

-- CreateIndex
CREATE INDEX "imported_item_kind_localId_idx" ON "imported_item"("kind", "localId");

-- AddForeignKey
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author_profile" ADD CONSTRAINT "author_profile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_heroId_fkey" FOREIGN KEY ("heroId") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_slug" ADD CONSTRAINT "former_slug_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_author" ADD CONSTRAINT "story_author_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_author" ADD CONSTRAINT "story_author_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "author_profile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_topic" ADD CONSTRAINT "story_topic_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_topic" ADD CONSTRAINT "story_topic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_revision" ADD CONSTRAINT "story_revision_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_revision" ADD CONSTRAINT "story_revision_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parentId_storyId_fkey" FOREIGN KEY ("parentId", "storyId") REFERENCES "comment"("id", "storyId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_revision" ADD CONSTRAINT "comment_revision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_draft" ADD CONSTRAINT "comment_draft_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_like" ADD CONSTRAINT "comment_like_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_like" ADD CONSTRAINT "comment_like_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_report" ADD CONSTRAINT "comment_report_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_report" ADD CONSTRAINT "comment_report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_story" ADD CONSTRAINT "related_story_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_story" ADD CONSTRAINT "related_story_relatedId_fkey" FOREIGN KEY ("relatedId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_term" ADD CONSTRAINT "story_term_lexemeId_fkey" FOREIGN KEY ("lexemeId") REFERENCES "lexeme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_term" ADD CONSTRAINT "story_term_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_vector" ADD CONSTRAINT "story_vector_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotent_answer" ADD CONSTRAINT "idempotent_answer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotent_answer" ADD CONSTRAINT "idempotent_answer_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- ---------------------------------------------------------------------------------------------------------------------
-- Rules that the schema language cannot say.

ALTER TABLE "user"
  ADD CONSTRAINT "user_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%'),
  ADD CONSTRAINT "user_suspended_until" CHECK (("status" = 'SUSPENDED') = ("suspendedUntil" IS NOT NULL));

ALTER TABLE "story"
  ADD CONSTRAINT "story_slug_not_empty" CHECK ("slug" <> ''),
  ADD CONSTRAINT "story_version_positive" CHECK ("version" >= 1),
  ADD CONSTRAINT "story_published_at" CHECK ("status" NOT IN ('SCHEDULED', 'PUBLISHED') OR "publishedAt" IS NOT NULL),
  ADD CONSTRAINT "story_headline_when_public" CHECK ("status" NOT IN ('SCHEDULED', 'PUBLISHED') OR "headline" <> '');

ALTER TABLE "media"
  ADD CONSTRAINT "media_place" CHECK (("path" IS NULL) <> ("externalUrl" IS NULL)),
  ADD CONSTRAINT "media_focal_point" CHECK ("focalX" BETWEEN 0 AND 100 AND "focalY" BETWEEN 0 AND 100);

ALTER TABLE "comment"
  ADD CONSTRAINT "comment_length" CHECK (char_length("body") BETWEEN 1 AND 20000 OR "status" = 'DELETED'),
  ADD CONSTRAINT "comment_not_own_parent" CHECK ("parentId" IS NULL OR "parentId" <> "id"),
  ADD CONSTRAINT "comment_root" CHECK (("parentId" IS NULL) = ("rootId" IS NULL)),
  ADD CONSTRAINT "comment_depth" CHECK (("parentId" IS NULL) = ("depth" = 0) AND "depth" >= 0),
  ADD CONSTRAINT "comment_like_count" CHECK ("likeCount" >= 0);

-- The same words by the same person on the same story exist once; a deleted or refused comment does not block another try.
CREATE UNIQUE INDEX "comment_same_text" ON "comment" ("storyId", "authorId", "bodyHash") WHERE "authorId" IS NOT NULL AND "status" IN ('PENDING', 'APPROVED');

ALTER TABLE "related_story"
  ADD CONSTRAINT "related_story_not_self" CHECK ("storyId" <> "relatedId");

CREATE UNIQUE INDEX "job_waiting_key" ON "job" ("kind", "key") WHERE "key" IS NOT NULL AND "doneAt" IS NULL AND "failedAt" IS NULL;

-- Search: headline before standfirst before body.
ALTER TABLE "story" ALTER COLUMN "search" DROP DEFAULT;
ALTER TABLE "story" DROP COLUMN "search";
ALTER TABLE "story" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english', "headline"), 'A') ||
  setweight(to_tsvector('english', "standfirst"), 'B') ||
  setweight(to_tsvector('english', left("bodyText", 200000)), 'D')
) STORED;
CREATE INDEX "story_search_idx" ON "story" USING GIN ("search");

-- A log that cannot be changed. Rows go only with the comment or member that they belong to.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
-- SET NULL on a deleted person is the one change let through: who they were goes, what was decided stays.
CREATE TRIGGER "decision_append_only" BEFORE UPDATE ON "decision" FOR EACH ROW
  WHEN (NOT (NEW."actorId" IS NULL AND (OLD."id", OLD."commentId", OLD."revision", OLD."fromStatus", OLD."toStatus", OLD."reason", OLD."note", OLD."phase", OLD."createdAt")
    IS NOT DISTINCT FROM (NEW."id", NEW."commentId", NEW."revision", NEW."fromStatus", NEW."toStatus", NEW."reason", NEW."note", NEW."phase", NEW."createdAt")))
  EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "sanction_append_only" BEFORE UPDATE ON "sanction" FOR EACH ROW
  WHEN (NOT (NEW."actorId" IS NULL AND (OLD."id", OLD."userId", OLD."action", OLD."until", OLD."reason", OLD."createdAt")
    IS NOT DISTINCT FROM (NEW."id", NEW."userId", NEW."action", NEW."until", NEW."reason", NEW."createdAt")))
  EXECUTE FUNCTION "refuse_change"();
-- A row may be deleted only by the cascade of its comment or member (the row they hang on is gone by then).
CREATE FUNCTION "refuse_delete_of_decision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "comment" WHERE "id" = OLD."commentId") THEN
    RAISE EXCEPTION 'decision is append-only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "decision_no_delete" BEFORE DELETE ON "decision" FOR EACH ROW EXECUTE FUNCTION "refuse_delete_of_decision"();
CREATE FUNCTION "refuse_delete_of_sanction"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "user" WHERE "id" = OLD."userId") THEN
    RAISE EXCEPTION 'sanction is append-only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "sanction_no_delete" BEFORE DELETE ON "sanction" FOR EACH ROW EXECUTE FUNCTION "refuse_delete_of_sanction"();

-- Postgres plans index-only scans of the term table only where pages are marked all-visible: keep vacuum close behind the inserts.
ALTER TABLE "story_term" SET (autovacuum_vacuum_insert_scale_factor = 0.02);
