-- AlterTable
ALTER TABLE "pending_version" ADD COLUMN     "updateReaders" BOOLEAN NOT NULL DEFAULT false;
