-- AlterTable
ALTER TABLE "author_profile" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "section" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "topic" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

