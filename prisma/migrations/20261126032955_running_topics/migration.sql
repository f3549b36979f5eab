-- AlterTable
ALTER TABLE "topic" ADD COLUMN     "isRunning" BOOLEAN NOT NULL DEFAULT false;

