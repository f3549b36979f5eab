-- AlterTable
ALTER TABLE "correction" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

