-- AlterTable
ALTER TABLE "comment_revision" ADD COLUMN     "editedById" INTEGER;

-- CreateIndex
CREATE INDEX "comment_revision_editedById_idx" ON "comment_revision"("editedById");

-- AddForeignKey
ALTER TABLE "comment_revision" ADD CONSTRAINT "comment_revision_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

