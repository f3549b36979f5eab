-- CreateEnum
CREATE TYPE "PushKind" AS ENUM ('BREAKING', 'SECTION');

-- AlterTable
ALTER TABLE "newsletter_issue" ADD COLUMN     "tellsDevices" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "push_key" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "publicKey" TEXT NOT NULL,
    "privateKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push_device" (
    "id" SERIAL NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "serverKey" TEXT NOT NULL,
    "breaking" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push_section" (
    "deviceId" INTEGER NOT NULL,
    "sectionId" INTEGER NOT NULL,

    CONSTRAINT "push_section_pkey" PRIMARY KEY ("deviceId","sectionId")
);

-- CreateTable
CREATE TABLE "push_alert" (
    "id" SERIAL NOT NULL,
    "kind" "PushKind" NOT NULL,
    "storyId" INTEGER NOT NULL,
    "key" TEXT,
    "title" TEXT,
    "createdById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "gone" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "push_alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push_delivery" (
    "id" SERIAL NOT NULL,
    "alertId" INTEGER NOT NULL,
    "deviceId" INTEGER NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMPTZ(3),
    "claimedAt" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "push_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "push_device_endpoint_key" ON "push_device"("endpoint");

-- CreateIndex
CREATE INDEX "push_device_serverKey_breaking_id_idx" ON "push_device"("serverKey", "breaking", "id");

-- CreateIndex
CREATE INDEX "push_device_seenAt_idx" ON "push_device"("seenAt");

-- CreateIndex
CREATE INDEX "push_section_sectionId_deviceId_idx" ON "push_section"("sectionId", "deviceId");

-- CreateIndex
CREATE UNIQUE INDEX "push_alert_key_key" ON "push_alert"("key");

-- CreateIndex
CREATE INDEX "push_alert_storyId_idx" ON "push_alert"("storyId");

-- CreateIndex
CREATE INDEX "push_alert_createdById_idx" ON "push_alert"("createdById");

-- CreateIndex
CREATE INDEX "push_alert_finishedAt_idx" ON "push_alert"("finishedAt");

-- CreateIndex
CREATE INDEX "push_delivery_alertId_status_retryAt_idx" ON "push_delivery"("alertId", "status", "retryAt");

-- CreateIndex
CREATE INDEX "push_delivery_deviceId_idx" ON "push_delivery"("deviceId");

-- CreateIndex
CREATE UNIQUE INDEX "push_delivery_alertId_deviceId_key" ON "push_delivery"("alertId", "deviceId");

-- AddForeignKey
ALTER TABLE "push_section" ADD CONSTRAINT "push_section_deviceId_fkey" FOREIGN KEY ("deviceId") REFERENCES "push_device"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_section" ADD CONSTRAINT "push_section_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_alert" ADD CONSTRAINT "push_alert_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_alert" ADD CONSTRAINT "push_alert_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_delivery" ADD CONSTRAINT "push_delivery_alertId_fkey" FOREIGN KEY ("alertId") REFERENCES "push_alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_delivery" ADD CONSTRAINT "push_delivery_deviceId_fkey" FOREIGN KEY ("deviceId") REFERENCES "push_device"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- There is one pair of keys.
ALTER TABLE "push_key" ADD CONSTRAINT "push_key_one" CHECK ("id" = 1);
