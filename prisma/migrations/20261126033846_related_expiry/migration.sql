-- AlterTable
ALTER TABLE "related_control" ADD COLUMN     "offeredUntil" TIMESTAMPTZ(3);

