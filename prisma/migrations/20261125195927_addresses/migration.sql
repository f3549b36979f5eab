-- AlterTable
ALTER TABLE "story" ADD COLUMN     "slugWish" TEXT;


-- The door sends these three and no other.
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_status"
  CHECK ("status" IN (307, 308, 410) AND ("status" = 410) = ("target" = ''));
