-- AlterTable
ALTER TABLE "pending_version" ADD COLUMN     "publishZone" TEXT;
