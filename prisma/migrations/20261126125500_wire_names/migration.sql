-- AlterTable
ALTER TABLE "wire_item" ADD COLUMN     "names" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "wire_item_names_idx" ON "wire_item" USING GIN ("names");
