-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "site" TEXT NOT NULL DEFAULT '';
