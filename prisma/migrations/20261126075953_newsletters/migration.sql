-- CreateEnum
CREATE TYPE "NewsletterKind" AS ENUM ('DAILY', 'WEEKLY', 'SECTION', 'BREAKING');

-- CreateEnum
CREATE TYPE "SubscriptionStatus" AS ENUM ('PENDING', 'CONFIRMED', 'UNSUBSCRIBED', 'BOUNCED', 'COMPLAINED');

-- CreateEnum
CREATE TYPE "IssueStatus" AS ENUM ('DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'DROPPED');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('WAITING', 'SENDING', 'SENT', 'SKIPPED', 'FAILED', 'UNSURE');

-- CreateTable
CREATE TABLE "newsletter" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "kind" "NewsletterKind" NOT NULL,
    "sectionId" INTEGER,
    "sendMinute" INTEGER NOT NULL DEFAULT 420,
    "weekday" INTEGER,
    "timeZone" TEXT,
    "isActive" BOOLEAN NOT NULL DEFAULT false,
    "nextAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "newsletter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscriber" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "softBounces" INTEGER NOT NULL DEFAULT 0,
    "lastBounceAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscription" (
    "subscriberId" INTEGER NOT NULL,
    "newsletterId" INTEGER NOT NULL,
    "status" "SubscriptionStatus" NOT NULL DEFAULT 'PENDING',
    "tokenHash" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("subscriberId","newsletterId")
);

-- CreateTable
CREATE TABLE "newsletter_issue" (
    "id" SERIAL NOT NULL,
    "newsletterId" INTEGER NOT NULL,
    "number" INTEGER,
    "status" "IssueStatus" NOT NULL DEFAULT 'DRAFT',
    "subject" TEXT NOT NULL,
    "preheader" TEXT NOT NULL DEFAULT '',
    "intro" TEXT NOT NULL DEFAULT '',
    "isAutomatic" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sendAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "createdById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "newsletter_issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue_story" (
    "issueId" INTEGER NOT NULL,
    "storyId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "issue_story_pkey" PRIMARY KEY ("issueId","storyId")
);

-- CreateTable
CREATE TABLE "issue_delivery" (
    "id" SERIAL NOT NULL,
    "issueId" INTEGER NOT NULL,
    "subscriberId" INTEGER NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMPTZ(3),
    "claimedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "issue_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "newsletter_slug_key" ON "newsletter"("slug");

-- CreateIndex
CREATE INDEX "newsletter_sectionId_idx" ON "newsletter"("sectionId");

-- CreateIndex
CREATE INDEX "newsletter_nextAt_idx" ON "newsletter"("nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "subscriber_email_key" ON "subscriber"("email");

-- CreateIndex
CREATE INDEX "subscription_newsletterId_status_subscriberId_idx" ON "subscription"("newsletterId", "status", "subscriberId");

-- CreateIndex
CREATE INDEX "subscription_tokenHash_idx" ON "subscription"("tokenHash");

-- CreateIndex
CREATE INDEX "subscription_status_requestedAt_idx" ON "subscription"("status", "requestedAt");

-- CreateIndex
CREATE INDEX "newsletter_issue_newsletterId_id_idx" ON "newsletter_issue"("newsletterId", "id" DESC);

-- CreateIndex
CREATE INDEX "newsletter_issue_status_sendAt_idx" ON "newsletter_issue"("status", "sendAt");

-- CreateIndex
CREATE INDEX "newsletter_issue_createdById_idx" ON "newsletter_issue"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "newsletter_issue_newsletterId_number_key" ON "newsletter_issue"("newsletterId", "number");

-- CreateIndex
CREATE INDEX "issue_story_storyId_idx" ON "issue_story"("storyId");

-- CreateIndex
CREATE INDEX "issue_delivery_issueId_status_retryAt_idx" ON "issue_delivery"("issueId", "status", "retryAt");

-- CreateIndex
CREATE INDEX "issue_delivery_subscriberId_idx" ON "issue_delivery"("subscriberId");

-- CreateIndex
CREATE UNIQUE INDEX "issue_delivery_issueId_subscriberId_key" ON "issue_delivery"("issueId", "subscriberId");

-- AddForeignKey
ALTER TABLE "newsletter" ADD CONSTRAINT "newsletter_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_newsletterId_fkey" FOREIGN KEY ("newsletterId") REFERENCES "newsletter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletter_issue" ADD CONSTRAINT "newsletter_issue_newsletterId_fkey" FOREIGN KEY ("newsletterId") REFERENCES "newsletter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletter_issue" ADD CONSTRAINT "newsletter_issue_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_story" ADD CONSTRAINT "issue_story_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "newsletter_issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_story" ADD CONSTRAINT "issue_story_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_delivery" ADD CONSTRAINT "issue_delivery_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "newsletter_issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_delivery" ADD CONSTRAINT "issue_delivery_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "newsletter"
  ADD CONSTRAINT "newsletter_section" CHECK (("kind" = 'SECTION') = ("sectionId" IS NOT NULL)),
  ADD CONSTRAINT "newsletter_rhythm" CHECK (
    "sendMinute" BETWEEN 0 AND 1439
    AND ("weekday" IS NULL OR "weekday" BETWEEN 1 AND 7)
    AND ("kind" <> 'WEEKLY' OR "weekday" IS NOT NULL)
    AND ("kind" NOT IN ('DAILY', 'BREAKING') OR "weekday" IS NULL)
  ),
  ADD CONSTRAINT "newsletter_next" CHECK ("nextAt" IS NULL OR ("isActive" AND "kind" <> 'BREAKING'));
ALTER TABLE "newsletter_issue"
  ADD CONSTRAINT "newsletter_issue_send_at" CHECK ("status" <> 'SCHEDULED' OR "sendAt" IS NOT NULL),
  ADD CONSTRAINT "newsletter_issue_number" CHECK (("status" IN ('SENDING', 'SENT')) = ("number" IS NOT NULL));
