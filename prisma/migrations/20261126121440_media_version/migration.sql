-- AlterTable
ALTER TABLE "media" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

