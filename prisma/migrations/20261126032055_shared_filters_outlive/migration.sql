-- DropForeignKey
ALTER TABLE "saved_filter" DROP CONSTRAINT "saved_filter_userId_fkey";

-- AlterTable
ALTER TABLE "saved_filter" ALTER COLUMN "userId" DROP NOT NULL;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- One that is not shared is its maker's, and goes with them.
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_owner" CHECK ("userId" IS NOT NULL OR "isShared");
