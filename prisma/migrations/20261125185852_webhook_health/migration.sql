-- AlterTable
ALTER TABLE "webhook" ADD COLUMN     "failingSince" TIMESTAMPTZ(3),
ADD COLUMN     "isCheck" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "previousSecret" TEXT,
ADD COLUMN     "previousSecretUntil" TIMESTAMPTZ(3),
ADD COLUMN     "restUntil" TIMESTAMPTZ(3),
ADD COLUMN     "seesHidden" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "webhook_delivery" ADD COLUMN     "lastAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastMilliseconds" INTEGER;

