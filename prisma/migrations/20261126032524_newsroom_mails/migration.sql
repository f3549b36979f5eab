-- AlterTable
ALTER TABLE "notification_preference" ADD COLUMN     "assignments" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "storySteps" BOOLEAN NOT NULL DEFAULT true;

