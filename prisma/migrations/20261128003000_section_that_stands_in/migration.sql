-- AlterTable
ALTER TABLE "story" ADD COLUMN     "sectionIsStandIn" BOOLEAN NOT NULL DEFAULT false;
