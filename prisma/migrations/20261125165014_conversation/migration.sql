-- CreateEnum
CREATE TYPE "AppealOutcome" AS ENUM ('UPHELD', 'OVERTURNED');

-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('REPLY', 'STAFF_REPLY', 'DECISION', 'LIKES', 'REPORT_OUTCOME', 'APPEAL_OUTCOME', 'WARNING');

-- CreateEnum
CREATE TYPE "MailRhythm" AS ENUM ('NOW', 'HOURLY', 'DAILY', 'OFF');

-- CreateEnum
CREATE TYPE "WordListKind" AS ENUM ('REJECT', 'HOLD');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "SanctionAction" ADD VALUE 'WARN';
ALTER TYPE "SanctionAction" ADD VALUE 'REJECT_RECENT';

-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "phase" TEXT,
ADD COLUMN     "pickedAt" TIMESTAMPTZ(3),
ADD COLUMN     "pickedById" INTEGER,
ADD COLUMN     "reportWeight" REAL NOT NULL DEFAULT 0,
ADD COLUMN     "score" REAL;

-- AlterTable
ALTER TABLE "comment_report" ADD COLUMN     "reporterEmail" TEXT,
ADD COLUMN     "reporterName" TEXT,
ADD COLUMN     "wantsOutcome" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "wasRight" BOOLEAN,
ADD COLUMN     "weight" REAL NOT NULL DEFAULT 1,
ALTER COLUMN "reporterId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "job" ADD COLUMN     "progress" JSONB;

-- AlterTable
ALTER TABLE "section" ADD COLUMN     "commentCloseDays" INTEGER,
ADD COLUMN     "commentMode" "CommentMode" NOT NULL DEFAULT 'DEFAULT';

-- AlterTable
ALTER TABLE "story" ADD COLUMN     "commentCloseDays" INTEGER,
ADD COLUMN     "commentClosedWords" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "appeal" (
    "id" SERIAL NOT NULL,
    "commentId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" INTEGER,
    "outcome" "AppealOutcome",
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "key" TEXT NOT NULL,
    "commentId" INTEGER,
    "actorId" INTEGER,
    "data" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_preference" (
    "userId" INTEGER NOT NULL,
    "reply" "MailRhythm" NOT NULL DEFAULT 'OFF',
    "staffReply" "MailRhythm" NOT NULL DEFAULT 'NOW',
    "decision" "MailRhythm" NOT NULL DEFAULT 'NOW',
    "likes" "MailRhythm" NOT NULL DEFAULT 'OFF',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "ignored_member" (
    "userId" INTEGER NOT NULL,
    "ignoredId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ignored_member_pkey" PRIMARY KEY ("userId","ignoredId")
);

-- CreateTable
CREATE TABLE "word_list" (
    "kind" "WordListKind" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "word_list_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "triage_model" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "weights" BYTEA NOT NULL,
    "state" JSONB NOT NULL,
    "decisions" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "triage_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook" (
    "id" SERIAL NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "events" TEXT[],
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "id" SERIAL NOT NULL,
    "webhookId" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastStatus" INTEGER,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deliveredAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "appeal_commentId_key" ON "appeal"("commentId");

-- CreateIndex
CREATE INDEX "appeal_decidedAt_createdAt_idx" ON "appeal"("decidedAt", "createdAt");

-- CreateIndex
CREATE INDEX "appeal_userId_idx" ON "appeal"("userId");

-- CreateIndex
CREATE INDEX "appeal_decidedById_idx" ON "appeal"("decidedById");

-- CreateIndex
CREATE INDEX "notification_userId_createdAt_id_idx" ON "notification"("userId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notification_userId_readAt_idx" ON "notification"("userId", "readAt");

-- CreateIndex
CREATE INDEX "notification_mailedAt_createdAt_idx" ON "notification"("mailedAt", "createdAt");

-- CreateIndex
CREATE INDEX "notification_commentId_idx" ON "notification"("commentId");

-- CreateIndex
CREATE INDEX "notification_actorId_idx" ON "notification"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "notification_userId_key_key" ON "notification"("userId", "key");

-- CreateIndex
CREATE INDEX "ignored_member_ignoredId_idx" ON "ignored_member"("ignoredId");

-- CreateIndex
CREATE INDEX "webhook_createdById_idx" ON "webhook"("createdById");

-- CreateIndex
CREATE INDEX "webhook_delivery_webhookId_createdAt_id_idx" ON "webhook_delivery"("webhookId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "webhook_delivery_createdAt_idx" ON "webhook_delivery"("createdAt");

-- CreateIndex
CREATE INDEX "comment_status_score_id_idx" ON "comment"("status", "score", "id");

-- CreateIndex
CREATE INDEX "comment_status_reportWeight_id_idx" ON "comment"("status", "reportWeight", "id");

-- CreateIndex
CREATE INDEX "comment_storyId_pickedAt_idx" ON "comment"("storyId", "pickedAt");

-- CreateIndex
CREATE INDEX "comment_pickedById_idx" ON "comment"("pickedById");

-- CreateIndex
CREATE INDEX "comment_authorId_bodyHash_createdAt_idx" ON "comment"("authorId", "bodyHash", "createdAt");

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_pickedById_fkey" FOREIGN KEY ("pickedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ignored_member" ADD CONSTRAINT "ignored_member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ignored_member" ADD CONSTRAINT "ignored_member_ignoredId_fkey" FOREIGN KEY ("ignoredId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------------------------------------------------
-- Rules that the schema language cannot say.

ALTER TABLE "appeal"
  ADD CONSTRAINT "appeal_outcome" CHECK (("decidedAt" IS NULL) = ("outcome" IS NULL));

ALTER TABLE "ignored_member"
  ADD CONSTRAINT "ignored_member_not_self" CHECK ("userId" <> "ignoredId");

-- Somebody without an account leaves an address to answer to, and may report only what breaks the law.
ALTER TABLE "comment_report"
  ADD CONSTRAINT "comment_report_reporter" CHECK ("reporterId" IS NOT NULL OR ("reporterEmail" IS NOT NULL AND "reason" = 'illegal'));

ALTER TABLE "section"
  ADD CONSTRAINT "section_comment_close_days" CHECK ("commentCloseDays" BETWEEN 0 AND 3650);
ALTER TABLE "story"
  ADD CONSTRAINT "story_comment_close_days" CHECK ("commentCloseDays" BETWEEN 0 AND 3650);

ALTER TABLE "triage_model"
  ADD CONSTRAINT "triage_model_one" CHECK ("id" = 1);

-- The same report by somebody without an account counts once.
CREATE UNIQUE INDEX "comment_report_guest" ON "comment_report" ("commentId", "reporterEmail", "revision") WHERE "reporterId" IS NULL;
